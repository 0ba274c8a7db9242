using Yipai.Cases;
using Yipai.Cases.Storage;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Server.Rights;

namespace Yipai.AspNetCore.Intake;

public sealed partial class PersonRightsDesk
{
    /// <summary>Takes a complaint about a refusal: the request is taken up again with a new term, and the words become a ticket.</summary>
    /// <remarks>The same complaint again changes nothing. What the law forbids to answer is not taken up again.</remarks>
    public async Task<IntakeOutcome<RightsRequestStatus>> ComplainAsync(
        string requestId, RightsComplaint? complaint, SubjectId subjectId, string language, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(requestId);
        SubjectId.ThrowIfDefault(subjectId);
        ArgumentNullException.ThrowIfNull(language);
        return complaint is null || !TicketTexts.IsText(complaint.Text)
            ? IntakeReason.BadRequest
            : await _unit.RunAsync(
                async stop => StatusOf(
                    await ReopenAsync(requestId, complaint.Text, subjectId, stop).ConfigureAwait(false), language),
                cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Records whether the person agrees to the quoted fee (P4.3.4/2).</summary>
    public async Task<IntakeOutcome<RightsRequestStatus>> AnswerFeeAsync(
        string requestId, RightsFeeAnswer? answer, SubjectId subjectId, string language, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(requestId);
        SubjectId.ThrowIfDefault(subjectId);
        ArgumentNullException.ThrowIfNull(language);
        return answer is null
            ? IntakeReason.BadRequest
            : await _unit.RunAsync(
                async stop => StatusOf(
                    await KeepFeeAsync(requestId, answer.IsAccepted, subjectId, stop).ConfigureAwait(false), language),
                cancellationToken).ConfigureAwait(false);
    }

    private IntakeOutcome<RightsRequestStatus> StatusOf(IntakeOutcome<RightsRequest> outcome, string language) =>
        outcome.Answer is { } request
            ? (IntakeOutcome<RightsRequestStatus>)RightsTexts.StatusOf(request, language, _time.GetUtcNow()) with
            {
                IsReplay = outcome.IsReplay,
            }
            : outcome.Refusal!;

    private async Task<IntakeOutcome<RightsRequest>> ReopenAsync(string requestId, string text, SubjectId subjectId, CancellationToken stop)
    {
        if (!await _accounts.HoldAsync(_guard.Handler.Id, subjectId, stop).ConfigureAwait(false))
        {
            return IntakeReason.NotSignedIn;
        }

        if (await FindOwnAsync(requestId, subjectId, stop).ConfigureAwait(false) is not { } request
            || request.Steps.LastOrDefault(step => step.State == RightsState.Refused) is not { } refused)
        {
            return IntakeReason.NotFound;
        }

        string ticketId = RightsTexts.ComplaintIdOf(refused);
        if (await _tickets.FindAsync(_guard.Handler.Id, ticketId, stop).ConfigureAwait(false) is { } known)
        {
            return known.Text == text ? (IntakeOutcome<RightsRequest>)request with { IsReplay = true } : IntakeReason.KeyReused;
        }

        if (request.State != RightsState.Refused)
        {
            return IntakeReason.NotFound;
        }

        DateTimeOffset now = _time.GetUtcNow();
        RightsRequest reopened = await _desk.ReconsiderAsync(request.Id, "complaint", now, stop).ConfigureAwait(false);
        CaseId? about = request.Opening.RecordId is { } record ? new CaseId(record) : null;
        var ticket = new Ticket(ticketId, TicketKind.Complaint, subjectId, about, text, now, reopened.DueOn);
        await _tickets.OpenAsync(_guard.Handler.Id, ticket, stop).ConfigureAwait(false);
        await _audit.AppendAsync(RightsTexts.Log("rights.complained", reopened), stop).ConfigureAwait(false);
        return reopened;
    }

    private async Task<IntakeOutcome<RightsRequest>> KeepFeeAsync(
        string requestId, bool isAccepted, SubjectId subjectId, CancellationToken stop)
    {
        if (!await _accounts.HoldAsync(_guard.Handler.Id, subjectId, stop).ConfigureAwait(false))
        {
            return IntakeReason.NotSignedIn;
        }

        RightsState wanted = isAccepted ? RightsState.FeeAccepted : RightsState.FeeDeclined;
        RightsRequest? request = await FindOwnAsync(requestId, subjectId, stop).ConfigureAwait(false);
        if (request?.Steps.Any(step => step.State == wanted) == true)
        {
            return (IntakeOutcome<RightsRequest>)request with { IsReplay = true };
        }

        if (request is not { State: RightsState.FeeQuoted })
        {
            return IntakeReason.NotFound;
        }

        RightsRequest answered = await _desk.AnswerFeeAsync(request.Id, isAccepted, _time.GetUtcNow(), stop).ConfigureAwait(false);
        await _audit.AppendAsync(RightsTexts.Log("rights.fee-answered", answered), stop).ConfigureAwait(false);
        return answered;
    }
}
