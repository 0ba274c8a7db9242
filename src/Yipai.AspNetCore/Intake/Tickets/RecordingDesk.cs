using Yipai.Cases.Participation;
using Yipai.Cases.Storage;
using Yipai.Cases.Wire;
using Yipai.Cases.Workflow;
using Yipai.Privacy;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Accounts;
using Yipai.Privacy.Server.Messages;

namespace Yipai.AspNetCore.Intake;

/// <summary>Announces recordings of conversations with customer service, and keeps what the person agreed to (P4.1.2-7/2, S17).</summary>
/// <remarks>
/// The person hears of the recording with purpose and term before it starts, and answers. Who refuses gets the same support, and a later
/// refusal erases what was recorded.
/// </remarks>
public sealed class RecordingDesk
{
    private const string Purpose = "用于核对您与客服的沟通内容，处理本次咨询、投诉或建议";

    private readonly PrivacyGuard _guard;
    private readonly ITicketStore _tickets;
    private readonly ISupportRecordingStore _recordings;
    private readonly IAccountStore _accounts;
    private readonly IConsentLedger _ledger;
    private readonly IPersonMessenger _messenger;
    private readonly IYipaiUnitOfWork _unit;
    private readonly AuditLog _audit;
    private readonly TimeProvider _time;

    internal RecordingDesk(
        PrivacyGuard guard, ITicketStore tickets, ISupportRecordingStore recordings, IAccountStore accounts, IConsentLedger ledger,
        IPersonMessenger messenger, IYipaiUnitOfWork unit, AuditLog audit, TimeProvider time)
    {
        (_guard, _tickets, _recordings, _accounts, _ledger) = (guard, tickets, recordings, accounts, ledger);
        (_messenger, _unit, _audit, _time) = (messenger, unit, audit, time);
    }

    /// <summary>Announces a recording to the person of an open ticket.</summary>
    /// <remarks>A second announcement changes nothing.</remarks>
    public async Task<IntakeOutcome<RecordingAnswer>> AnnounceAsync(
        string ticketId, RecordingRequest? request, StaffMember member, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticketId);
        ArgumentNullException.ThrowIfNull(member);
        return request?.Channel is not ("Call" or "Chat")
            ? IntakeReason.BadRequest
            : await _unit.RunAsync(stop => AnnounceAsync(ticketId, request.Channel == "Call", member, stop), cancellationToken)
                .ConfigureAwait(false);
    }

    /// <summary>Keeps words of a conversation whose recording the person agreed to.</summary>
    /// <remarks>The same words under the same id again change nothing.</remarks>
    public async Task<IntakeOutcome<RecordingAnswer>> KeepAsync(
        string ticketId, string partId, RecordingText? request, StaffMember member, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticketId);
        ArgumentNullException.ThrowIfNull(partId);
        ArgumentNullException.ThrowIfNull(member);
        return request is null || !WireIds.TryRead(partId, out _) || !TicketTexts.IsText(request.Text)
            ? IntakeReason.BadRequest
            : await _unit.RunAsync(
                stop => KeepAsync(ticketId, new RecordedWords(partId, _time.GetUtcNow(), request.Text), member, stop), cancellationToken)
                .ConfigureAwait(false);
    }

    /// <summary>Keeps the answer of the person to an announced recording.</summary>
    /// <remarks>A refusal erases every word that was recorded. The same answer again changes nothing.</remarks>
    public async Task<IntakeOutcome<RecordingAnswer>> ChooseAsync(
        string ticketId, RecordingChoice? choice, SubjectId subjectId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticketId);
        SubjectId.ThrowIfDefault(subjectId);
        return choice is null
            ? IntakeReason.BadRequest
            : await _unit.RunAsync(
                stop => ChooseAsync(ticketId, choice.Agrees ? RecordingState.Agreed : RecordingState.Refused, subjectId, stop),
                cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns a person's own recording with one page of what was said, oldest first.</summary>
    /// <param name="ticketId">The ticket.</param>
    /// <param name="after">The place behind the last page, or null for the first page.</param>
    /// <param name="subjectId">The person.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<IntakeOutcome<RecordingAnswer>> FindAsync(
        string ticketId, ParticipationPlace? after, SubjectId subjectId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(ticketId);
        SubjectId.ThrowIfDefault(subjectId);
        if (await _recordings.FindAsync(_guard.Handler.Id, ticketId, cancellationToken).ConfigureAwait(false) is not { } recording
            || recording.SubjectId != subjectId)
        {
            return IntakeReason.NotFound;
        }

        IReadOnlyList<RecordedWords> page =
            await _recordings.ReadAsync(_guard.Handler.Id, ticketId, after, cancellationToken).ConfigureAwait(false);
        return AnswerOf(recording) with
        {
            Parts = [.. page.Select(words => new RecordingPart(words.Id, words.At, words.Text))],
            Next = page.Count < ISupportRecordingStore.PageSize ? null : new ParticipationPlace(page[^1].At, page[^1].Id).ToString(),
        };
    }

    /// <summary>Returns the answer without any words, because only the person reads these.</summary>
    private static RecordingAnswer AnswerOf(SupportRecording recording) => new(
        recording.TicketId, recording.IsCall ? "Call" : "Chat", recording.State.ToString(), Purpose, recording.LastDay, [], null);

    private static AuditEvent Log(string name, SupportRecording recording) => AuditEvent.Of(name)
        .Citing(ClauseId.Parse("P4.1.2-7/2"), RuleCitation.FromLaw("PIPL 17"), RuleCitation.FromLaw("PIPL 19"))
        .With("ticket", recording.TicketId).With("state", recording.State.ToString()).Committing("subject", recording.SubjectId.Value);

    private async Task<IntakeOutcome<RecordingAnswer>> AnnounceAsync(
        string ticketId, bool isCall, StaffMember member, CancellationToken stop)
    {
        (HandlerId handler, DateTimeOffset now) = (_guard.Handler.Id, _time.GetUtcNow());
        if (await FindTicketAsync(ticketId, member, stop).ConfigureAwait(false) is not { SubjectId: { } person }
            || !await _accounts.HoldAsync(handler, person, stop).ConfigureAwait(false))
        {
            return IntakeReason.NotFound;
        }

        if (await _recordings.FindAsync(handler, ticketId, stop).ConfigureAwait(false) is { } known)
        {
            return (IntakeOutcome<RecordingAnswer>)AnswerOf(known) with { IsReplay = true };
        }

        ProcessingDecision decision = await DecideAsync(person, now, stop).ConfigureAwait(false);
        if (!decision.IsAllowed)
        {
            return new IntakeRefusal(IntakeReason.Denied) { Decision = decision };
        }

        var recording = new SupportRecording(ticketId, person, isCall, RecordingState.Announced, now, RecordingTerm.LastDay(now));
        await _recordings.AnnounceAsync(handler, recording, stop).ConfigureAwait(false);
        await _messenger.SendAsync(
            new PersonMessage(
                DerivedId.Of($"recording\n{ticketId}"), handler, person,
                PersonMessageKind.Service, isCall ? "客服希望录音" : "客服希望记录对话",
                $"目的：{Purpose}。最长保存到 {recording.LastDay:yyyy-MM-dd}。您同意以前不会记录；不同意也照样得到答复，同意以后也可以撤回，撤回即删除。",
                now),
            cancellationToken: stop).ConfigureAwait(false);
        await _audit.AppendAsync(Log("recording.announced", recording).With("actor", member.Id), stop).ConfigureAwait(false);
        return AnswerOf(recording);
    }

    private async Task<IntakeOutcome<RecordingAnswer>> KeepAsync(
        string ticketId, RecordedWords words, StaffMember member, CancellationToken stop)
    {
        HandlerId handler = _guard.Handler.Id;
        if (await FindTicketAsync(ticketId, member, stop).ConfigureAwait(false) is not { SubjectId: { } person }
            || !await _accounts.HoldAsync(handler, person, stop).ConfigureAwait(false)
            || await _recordings.FindAsync(handler, ticketId, stop).ConfigureAwait(false) is not { } recording)
        {
            return IntakeReason.NotFound;
        }

        ProcessingDecision decision = await DecideAsync(person, words.At, stop).ConfigureAwait(false);
        if (!decision.IsAllowed)
        {
            return new IntakeRefusal(IntakeReason.Denied) { Decision = decision };
        }

        if (recording.State != RecordingState.Agreed)
        {
            return IntakeReason.NotAgreed;
        }

        IntakeOutcome<RecordingAnswer> kept = AnswerOf(recording);
        if (!await _recordings.AddAsync(handler, ticketId, words, stop).ConfigureAwait(false))
        {
            return kept with { IsReplay = true };
        }

        await _audit.AppendAsync(
            Log("recording.kept", recording).With("part", words.Id).With("actor", member.Id), stop).ConfigureAwait(false);
        return kept;
    }

    private async Task<IntakeOutcome<RecordingAnswer>> ChooseAsync(
        string ticketId, RecordingState state, SubjectId subjectId, CancellationToken stop)
    {
        HandlerId handler = _guard.Handler.Id;
        if (!await _accounts.HoldAsync(handler, subjectId, stop).ConfigureAwait(false))
        {
            return IntakeReason.NotSignedIn;
        }

        if (await _recordings.FindAsync(handler, ticketId, stop).ConfigureAwait(false) is not { } known || known.SubjectId != subjectId)
        {
            return IntakeReason.NotFound;
        }

        SupportRecording chosen = known with { State = state };
        IntakeOutcome<RecordingAnswer> outcome = AnswerOf(chosen);
        if (!await _recordings.ChangeAsync(handler, ticketId, state, stop).ConfigureAwait(false))
        {
            return outcome with { IsReplay = true };
        }

        await _audit.AppendAsync(Log("recording.answered", chosen), stop).ConfigureAwait(false);
        return outcome;
    }

    /// <summary>Finds an open ticket to customer service, for a support agent alone.</summary>
    private async Task<Ticket?> FindTicketAsync(string ticketId, StaffMember member, CancellationToken stop) =>
        member.Role == PlatformRole.SupportAgent
            && await _tickets.FindAsync(_guard.Handler.Id, ticketId, stop).ConfigureAwait(false)
                is { Kind: TicketKind.Support, Answer: null } ticket ? ticket : null;

    private async Task<ProcessingDecision> DecideAsync(SubjectId person, DateTimeOffset now, CancellationToken stop) => _guard.Decide(
        new(Activities.CustomerSupport, DataItems.SupportConversation) { Principal = PolicyPrincipal.Registered(person), Now = now },
        await _ledger.GetStateAsync(_guard.Handler.Id, person, stop).ConfigureAwait(false));
}
