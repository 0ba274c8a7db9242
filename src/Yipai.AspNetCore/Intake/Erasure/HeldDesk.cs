using System.Text.Json;
using Yipai.Cases;
using Yipai.Cases.Participation;
using Yipai.Cases.Views;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Server.Accounts;
using Yipai.Privacy.Server.Identities;
using Yipai.Privacy.Server.Messages;
using Yipai.Privacy.Server.Purchases;
using Yipai.Privacy.Server.Received;
using Yipai.Privacy.Server.Storage;
using Yipai.Privacy.Server.Verification;

namespace Yipai.AspNetCore.Intake;

/// <summary>Shows a person everything that the city holds about them (P4.3.1).</summary>
internal sealed class HeldDesk
{
    private readonly PrivacyGuard _guard;
    private readonly IAccountStore _accounts;
    private readonly CaseDesk _cases;
    private readonly IConsentLedger _ledger;
    private readonly IPersonInbox _inbox;
    private readonly IParticipationStore _participation;
    private readonly IPreferenceTagStore _tags;
    private readonly IReceivedStore _received;
    private readonly IVerificationStore _verifications;
    private readonly IPurchaseStore _purchases;
    private readonly ISupportRecordingStore _recordings;
    private readonly ISurveyStore _surveys;
    private readonly IAccountBindingStore _bindings;
    private readonly ISiteGrantStore _grants;

    internal HeldDesk(PrivacyGuard guard, IAccountStore accounts, CaseDesk cases, IConsentLedger ledger, IPersonInbox inbox,
        IParticipationStore participation, IPreferenceTagStore tags, IReceivedStore received, IVerificationStore verifications,
        IPurchaseStore purchases, ISupportRecordingStore recordings, ISurveyStore surveys, IAccountBindingStore bindings,
        ISiteGrantStore grants)
    {
        (_guard, _accounts, _cases, _ledger) = (guard, accounts, cases, ledger);
        (_inbox, _participation, _tags, _received) = (inbox, participation, tags, received);
        (_verifications, _purchases, _recordings, _surveys) = (verifications, purchases, recordings, surveys);
        (_bindings, _grants) = (bindings, grants);
    }

    /// <summary>Returns what each store holds, in clear, for the person alone.</summary>
    public async Task<HeldInformation> ReadAsync(SubjectId subjectId, CancellationToken cancellationToken)
    {
        SubjectId.ThrowIfDefault(subjectId);
        HandlerId handler = _guard.Handler.Id;
        StoredAccount? account = await _accounts.FindAsync(handler, subjectId, cancellationToken).ConfigureAwait(false);
        IReadOnlyList<ReporterCaseView> cases = await _cases.ReadOwnAsync(subjectId, cancellationToken).ConfigureAwait(false);
        List<string> messages = await _inbox.ReadAsync(handler, subjectId, cancellationToken: cancellationToken)
            .Select(message => $"{message.At:yyyy-MM-dd} {message.Title}").ToListAsync(cancellationToken).ConfigureAwait(false);
        ConsentState consent = await _ledger.GetStateAsync(handler, subjectId, cancellationToken).ConfigureAwait(false);
        List<string> settings = await _ledger.ReadAsync(handler, subjectId, cancellationToken)
            .Where(entry => entry is PermissionObservation or PreferenceChoice)
            .Select(entry => entry.ToString()!).ToListAsync(cancellationToken).ConfigureAwait(false);
        List<string> acts = await ParticipationData.ReadAllAsync(_participation, handler, subjectId, cancellationToken)
            .Select(record => $"{record.Entry.At:yyyy-MM-dd} {record.Entry} {record.Entry.Text}".TrimEnd())
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        List<string> tags =
        [
            .. (await _tags.ReadAsync(handler, subjectId, cancellationToken).ConfigureAwait(false))
                .Select(tag => $"{tag.LastDay:yyyy-MM-dd} {tag.Name} {tag.Days}"),
        ];
        List<string> verified = await VerificationData.ReadAllAsync(_verifications, handler, subjectId, cancellationToken)
            .Select(entry => $"{entry.AskedAt:yyyy-MM-dd} {entry.RouteId} {entry.State}")
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        List<string> purchases = await PurchaseData.ReadAllAsync(_purchases, handler, subjectId, cancellationToken)
            .Select(entry =>
                $"{entry.PlacedAt:yyyy-MM-dd} {entry.ServiceId} {entry.Points} {entry.AmountInFen} {entry.State} {entry.Coupon}".TrimEnd())
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        List<string> consents = [.. consent.Records.Select(record => record.ToString())];
        return new HeldInformation(
            subjectId.Value,
            new Dictionary<string, JsonElement>
            {
                ["account"] = JsonSerializer.SerializeToElement(
                    account is null ? null : new HeldAccount(account.AccountName, account.MobileNumber),
                    HeldJsonContext.Default.HeldAccount!),
                ["cases"] = JsonSerializer.SerializeToElement(cases, CaseViewsJsonContext.Default.IReadOnlyListReporterCaseView),
                ["participation"] = Lines(acts),
                ["tags"] = Lines(tags),
                ["messages"] = Lines(messages),
                ["received"] = Lines(await ReadReceivedAsync(subjectId, cancellationToken).ConfigureAwait(false)),
                ["verifications"] = Lines(verified),
                ["purchases"] = Lines(purchases),
                ["recordings"] = Lines(await ReadRecordingsAsync(subjectId, cancellationToken).ConfigureAwait(false)),
                ["surveys"] = Lines(await ReadSurveysAsync(subjectId, cancellationToken).ConfigureAwait(false)),
                ["identities"] = Lines(await ReadIdentitiesAsync(subjectId, cancellationToken).ConfigureAwait(false)),
                ["settings"] = Lines(settings),
                ["consents"] = Lines(consents),
            });
    }

    private static JsonElement Lines(List<string> lines) => JsonSerializer.SerializeToElement(lines, HeldJsonContext.Default.ListString);

    /// <summary>Returns a line for each value of a bound account, and for each value that a site gets.</summary>
    private ValueTask<List<string>> ReadIdentitiesAsync(SubjectId subjectId, CancellationToken cancellationToken) =>
        new IdentityData(_bindings, _grants).ReadAsync(_guard.Handler.Id, subjectId, cancellationToken)
            .Select(held => $"{held.CollectedAt:yyyy-MM-dd} {held.Item.Id} {held.Value}").ToListAsync(cancellationToken);

    /// <summary>Returns a line for each item that another source provided: source, item and value.</summary>
    private ValueTask<List<string>> ReadReceivedAsync(SubjectId subjectId, CancellationToken cancellationToken) =>
        StoredPages.ReadAllAsync<ReceivedRecord>(
                (last, stop) => _received.ReadAsync(_guard.Handler.Id, subjectId, last?.Id, stop),
                IReceivedStore.PageSize, cancellationToken)
            .SelectMany(record => record.Items.Select(
                item => $"{record.ReceivedAt:yyyy-MM-dd} {record.SourceId}: {item.Key} = {item.Value}"))
            .ToListAsync(cancellationToken);

    /// <summary>Returns a line for each announced recording: its day, its ticket and the answer of the person.</summary>
    private ValueTask<List<string>> ReadRecordingsAsync(SubjectId subjectId, CancellationToken cancellationToken) =>
        StoredPages.ReadAllAsync<SupportRecording>(
                (last, stop) => _recordings.ReadOwnAsync(_guard.Handler.Id, subjectId, last?.TicketId, stop),
                ISupportRecordingStore.PageSize, cancellationToken)
            .Select(recording => $"{recording.AnnouncedAt:yyyy-MM-dd} {recording}").ToListAsync(cancellationToken);

    /// <summary>Returns a line for each answer to a survey that belongs to the account.</summary>
    private ValueTask<List<string>> ReadSurveysAsync(SubjectId subjectId, CancellationToken cancellationToken) =>
        StoredPages.ReadAllAsync<KeptSurveyReply>(
                (last, stop) => _surveys.ReadOwnAsync(_guard.Handler.Id, subjectId, last?.Id, stop),
                ISurveyStore.PageSize, cancellationToken)
            .SelectMany(reply => reply.Answers.Select(answer => $"{reply.At:yyyy-MM-dd} {reply.SurveyId} {answer.Key}: {answer.Value}"))
            .ToListAsync(cancellationToken);
}
