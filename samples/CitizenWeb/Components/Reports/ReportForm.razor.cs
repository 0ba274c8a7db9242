using Microsoft.AspNetCore.Components;
using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Privacy.Processing;

namespace Yipai.Samples.CitizenWeb.Components.Reports;

/// <summary>Writes a report, shows it before it leaves, asks what the policy wants to have asked, and hands it to the outbox.</summary>
public partial class ReportForm
{
    private const string Publication = "publication";

    private ReportStep _step;
    private string _scope = "";
    private string _words = "";
    private CaseSubject? _subject;
    private IReadOnlyList<ChosenPhoto> _photos = [];
    private ReporterContact? _contact;
    private string? _message;
    private bool _isChecked;
    private bool _isSignedIn;
    private bool _isPublished;
    private Func<Task>? _next;

    /// <summary>Gets or sets the draft that the person continues, or null for a new report.</summary>
    [Parameter]
    public DraftId? Continued { get; set; }

    /// <summary>Called when the report is in the outbox, whether or not there is a network.</summary>
    [Parameter]
    public EventCallback<SubmissionReceipt> OnQueued { get; set; }

    private ReportDraft Draft => new()
    {
        Subject = _subject,
        Description = _words,
        Place = FindPlace(),
        Photos = [.. _photos.Select(photo => photo.Photo)],
        Contact = _contact,
        IsAnonymous = !_isSignedIn,
    };

    private bool HasContent => _words.Trim().Length > 0 || _photos.Count > 0;

    protected override Task OnInitializedAsync() => TryAsync(async () =>
    {
        _isSignedIn = await Client.Account.FindSessionAsync() is { IsClosing: false };
        if (Continued is { } id && await Client.Drafts.FindAsync(id) is { } draft)
        {
            (_subject, _words, _place, _contact) = (draft.Subject, draft.Description, draft.Place?.Text ?? "", draft.Contact);
            _position = draft.Place is { Latitude: not null } ? draft.Place : null;
            _photos = [.. draft.Photos.Select(photo => new ChosenPhoto(photo, null))];
        }

        await FindPublicationAsync();
    });

    private void GoTo(ReportStep step) => (_step, _message) = (step, null);

    private void LeaveQuestion(string message) => (_step, _message) = (ReportStep.Preview, message);

    private void LeaveUnsent() =>
        LeaveQuestion(T("没有发送任何内容。您写的内容还在这里。", "Nothing was sent. What you wrote is still here."));

    /// <summary>Does what the person wanted before the page had to show the notice.</summary>
    private Task GoOnAsync() => _next is { } next ? next() : SendAsync();

    private void LeaveNotice()
    {
        if (_next is not null)
        {
            (_step, _next) = (ReportStep.Write, null);
        }
        else
        {
            LeaveUnsent();
        }
    }

    private void Check()
    {
        _isChecked = true;
        if (_subject is not null && HasPlace && HasContent)
        {
            GoTo(ReportStep.Preview);
        }
    }

    private void Apply(ReportDraft draft) => (_words, _contact) = (draft.Description, draft.Contact);

    private void AskPublication() => (_step, _scope) = (ReportStep.Consent, Publication);

    private async Task AnswerAsync(bool isAgreed)
    {
        if (_scope == Publication)
        {
            await TryAsync(FindPublicationAsync);
            GoTo(ReportStep.Preview);
        }
        else if (_scope == Location)
        {
            _step = ReportStep.Write;
            await (isAgreed ? LocateAsync() : Task.CompletedTask);
        }
        else if (isAgreed)
        {
            await SendAsync();
        }
        else
        {
            LeaveUnsent();
        }
    }

    private async Task FindPublicationAsync() => _isPublished = await HasAgreedAsync(Publication);

    private async Task SendAsync()
    {
        SubmissionReceipt? receipt = null;
        await TryAsync(async () => receipt = await SubmitAsync());
        if (receipt is { IsQueued: true })
        {
            await OnQueued.InvokeAsync(receipt);
            return;
        }

        LeaveQuestion(receipt?.Explain(Language.Code) ?? "");
        _message = receipt is null ? null : _message;
        Ask(receipt?.Decision);
    }

    private async Task<SubmissionReceipt> SubmitAsync() => Continued is { } id
        ? await Client.Drafts.SubmitAsync(await Client.Drafts.KeepAsync(Draft, id))
        : await Client.Reports.SubmitAsync(Draft);

    /// <summary>Shows the notice or the question whose answer the guard misses.</summary>
    /// <remarks>Every other refusal stays as a sentence.</remarks>
    private void Ask(ProcessingDecision? decision)
    {
        if (decision?.Missing.FirstOrDefault(missing => missing.Reason == DenialReason.NoticeNotShown) is not null)
        {
            (_step, _next) = (ReportStep.Notice, null);
        }
        else if (decision?.Missing.FirstOrDefault(missing => missing.ScopeId is not null) is { ScopeId: { } scope })
        {
            (_step, _scope) = (ReportStep.Consent, scope);
        }
    }
}
