using Yipai.Cases.Participation;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Accounts;

namespace Yipai.AspNetCore.Intake;

/// <summary>Records what registered persons favour, add, follow, share and like, and takes it back (P4.1.2-5).</summary>
public sealed class ParticipationDesk
{
    private readonly PrivacyGuard _guard;
    private readonly IParticipationStore _store;
    private readonly ParticipationTargets _targets;
    private readonly IAccountStore _accounts;
    private readonly IConsentLedger _ledger;
    private readonly IYipaiUnitOfWork _unit;
    private readonly AuditLog _audit;
    private readonly TimeProvider _time;

    internal ParticipationDesk(
        PrivacyGuard guard, IParticipationStore store, ParticipationTargets targets, IAccountStore accounts, IConsentLedger ledger,
        IYipaiUnitOfWork unit, AuditLog audit, TimeProvider time)
    {
        (_guard, _store, _targets, _accounts, _ledger) = (guard, store, targets, accounts, ledger);
        (_unit, _audit, _time) = (unit, audit, time);
    }

    /// <summary>Returns how many people like a target, and what the caller did to it.</summary>
    /// <param name="kind">The kind of the target.</param>
    /// <param name="targetId">The id of the target.</param>
    /// <param name="caller">The reader. A visitor has done nothing.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<IntakeOutcome<ParticipationAnswer>> ReadAsync(
        string kind, string targetId, Caller caller, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(targetId);
        ArgumentNullException.ThrowIfNull(caller);
        return ParticipationTexts.TargetOf(kind) is { } target
            && await _targets.ExistsAsync(target, targetId, cancellationToken).ConfigureAwait(false)
            ? await AnswerAsync(target, targetId, caller.SubjectId, cancellationToken).ConfigureAwait(false) : IntakeReason.NotFound;
    }

    /// <summary>Records an act once.</summary>
    /// <remarks>The same act again changes nothing.</remarks>
    /// <param name="kind">The kind of the target.</param>
    /// <param name="targetId">The id of the target.</param>
    /// <param name="actionName">The action. Words come to <see cref="CommentDesk"/> instead.</param>
    /// <param name="subjectId">The person.</param>
    /// <param name="cancellationToken">Stops the work and rolls it back.</param>
    public async Task<IntakeOutcome<ParticipationAnswer>> ActAsync(
        string kind, string targetId, string actionName, SubjectId subjectId, CancellationToken cancellationToken) =>
        Read(kind, targetId, actionName, subjectId) is { } record
            ? await _unit.RunAsync(stop => KeepAsync(record, stop), cancellationToken).ConfigureAwait(false) : IntakeReason.BadRequest;

    /// <summary>Takes an act back.</summary>
    /// <remarks>It needs no consent, and a second call changes nothing.</remarks>
    /// <inheritdoc cref="ActAsync" path="/param"/>
    public async Task<IntakeOutcome<ParticipationAnswer>> UndoAsync(
        string kind, string targetId, string actionName, SubjectId subjectId, CancellationToken cancellationToken) =>
        Read(kind, targetId, actionName, subjectId) is { } record
            ? await _unit.RunAsync(stop => RemoveAsync(record, stop), cancellationToken).ConfigureAwait(false) : IntakeReason.BadRequest;

    private ParticipationRecord? Read(string kind, string targetId, string actionName, SubjectId subjectId)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(targetId);
        ArgumentNullException.ThrowIfNull(actionName);
        SubjectId.ThrowIfDefault(subjectId);
        return ParticipationTexts.TargetOf(kind) is not { } target || ParticipationTexts.ActionOf(actionName) is not { } action
            || ParticipationTexts.HasText(action)
            ? null
            : new ParticipationRecord(
                ParticipationTexts.IdOf(subjectId, action, target, targetId),
                subjectId,
                new ParticipationEntry { Action = action, Target = target, TargetId = targetId, At = _time.GetUtcNow() });
    }

    private async Task<IntakeOutcome<ParticipationAnswer>> KeepAsync(ParticipationRecord record, CancellationToken stop)
    {
        HandlerId handler = _guard.Handler.Id;
        ParticipationEntry entry = record.Entry;
        if (!await _accounts.HoldOwnAsync(handler, record.SubjectId, stop).ConfigureAwait(false))
        {
            return IntakeReason.NotSignedIn;
        }

        ConsentState consent = await _ledger.GetStateAsync(handler, record.SubjectId, stop).ConfigureAwait(false);
        ParticipationDecision decision =
            new ParticipationGate(_guard).Decide(entry, PolicyPrincipal.Registered(record.SubjectId), consent, entry.At);
        if (!decision.IsAllowed)
        {
            return decision.Processing is { } denied
                ? new IntakeRefusal(IntakeReason.Denied) { Decision = denied } : IntakeReason.NotDeclared;
        }

        if (!await _targets.ExistsAsync(entry.Target, entry.TargetId, stop).ConfigureAwait(false))
        {
            return IntakeReason.NotFound;
        }

        bool isNew = await _store.AddAsync(handler, record, stop).ConfigureAwait(false);
        if (isNew)
        {
            await _audit.AppendAsync(ParticipationTexts.Log("participation.recorded", record, decision.Citations), stop)
                .ConfigureAwait(false);
        }

        IntakeOutcome<ParticipationAnswer> answer =
            await AnswerAsync(entry.Target, entry.TargetId, record.SubjectId, stop).ConfigureAwait(false);
        return answer with { IsReplay = !isNew };
    }

    private async Task<IntakeOutcome<ParticipationAnswer>> RemoveAsync(ParticipationRecord record, CancellationToken stop)
    {
        bool isRemoved = await _store.RemoveAsync(_guard.Handler.Id, record.SubjectId, record.Id, stop).ConfigureAwait(false);
        if (isRemoved)
        {
            await _audit.AppendAsync(ParticipationTexts.Log("participation.removed", record), stop).ConfigureAwait(false);
        }

        IntakeOutcome<ParticipationAnswer> answer =
            await AnswerAsync(record.Entry.Target, record.Entry.TargetId, record.SubjectId, stop).ConfigureAwait(false);
        return answer with { IsReplay = !isRemoved };
    }

    private async Task<ParticipationAnswer> AnswerAsync(
        ParticipationTarget target, string targetId, SubjectId? reader, CancellationToken stop)
    {
        HandlerId handler = _guard.Handler.Id;
        int likes = await _store.CountAsync(handler, ParticipationAction.Like, target, targetId, stop).ConfigureAwait(false);
        IReadOnlyList<ParticipationAction> mine = reader is { } person
            ? await _store.FindOwnAsync(handler, person, target, targetId, stop).ConfigureAwait(false) : [];
        return new ParticipationAnswer(target.ToString(), targetId, likes, [.. mine.Select(action => action.ToString())]);
    }
}
