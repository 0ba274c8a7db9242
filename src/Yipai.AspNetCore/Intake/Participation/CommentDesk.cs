using Yipai.Cases.Participation;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Accounts;

namespace Yipai.AspNetCore.Intake;

/// <summary>Takes comments, questions and answers, and shows them to the public with personal values masked (P4.1.2-5).</summary>
/// <remarks>The words of a person who takes the consent back are shown to nobody else from then on.</remarks>
public sealed class CommentDesk
{
    private readonly PrivacyGuard _guard;
    private readonly IParticipationStore _store;
    private readonly ParticipationTargets _targets;
    private readonly IAccountStore _accounts;
    private readonly IConsentLedger _ledger;
    private readonly RealNameRule _realName;
    private readonly Masker _masker;
    private readonly IYipaiUnitOfWork _unit;
    private readonly AuditLog _audit;
    private readonly TimeProvider _time;

    internal CommentDesk(
        PrivacyGuard guard, IParticipationStore store, ParticipationTargets targets, IAccountStore accounts, IConsentLedger ledger,
        RealNameRule realName, Masker masker, IYipaiUnitOfWork unit, AuditLog audit, TimeProvider time)
    {
        _realName = realName;
        (_guard, _store, _targets, _accounts, _ledger) = (guard, store, targets, accounts, ledger);
        (_masker, _unit, _audit, _time) = (masker, unit, audit, time);
    }

    /// <summary>Takes words once.</summary>
    /// <remarks>The same words under the same id again change nothing.</remarks>
    /// <param name="commentId">The id in the address, 32 random lower-case hexadecimal digits.</param>
    /// <param name="request">The words, or null if the message could not be read.</param>
    /// <param name="subjectId">The author.</param>
    /// <param name="cancellationToken">Stops the work and rolls it back.</param>
    public async Task<IntakeOutcome<CommentEntry>> WriteAsync(
        string commentId, CommentRequest? request, SubjectId subjectId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(commentId);
        SubjectId.ThrowIfDefault(subjectId);
        if (request is null || !WireIds.TryRead(commentId, out _)
            || ParticipationTexts.ActionOf(request.Action) is not { } action || !ParticipationTexts.HasText(action)
            || ParticipationTexts.TargetOf(request.Kind) is not { } target
            || !ParticipationTexts.IsText(request.Text, ParticipationTexts.MaxTextLength)
            || (request.Nickname is { } nickname && !ParticipationTexts.IsText(nickname, ParticipationTexts.MaxNicknameLength))
            || (request.QuestionId is not null && action != ParticipationAction.AskOrAnswer))
        {
            return IntakeReason.BadRequest;
        }

        var entry = new ParticipationEntry
        {
            Action = action,
            Target = target,
            TargetId = request.TargetId,
            At = _time.GetUtcNow(),
            Text = request.Text,
            Nickname = request.Nickname,
            QuestionId = request.QuestionId,
        };
        var record = new ParticipationRecord(commentId, subjectId, entry);
        return await _unit.RunAsync(stop => KeepAsync(record, stop), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes the author's own words.</summary>
    /// <remarks>It needs no consent, and a second call changes nothing.</remarks>
    public async Task<IntakeOutcome<CommentRemoval>> DeleteAsync(
        string commentId, SubjectId subjectId, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(commentId);
        SubjectId.ThrowIfDefault(subjectId);
        return await _unit.RunAsync(stop => RemoveAsync(commentId, subjectId, stop), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns one page of the words on a target, masked for the public, newest first.</summary>
    /// <param name="kind">The kind of the target.</param>
    /// <param name="targetId">The id of the target.</param>
    /// <param name="after">The place behind the last page, or null for the first page.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<IntakeOutcome<CommentPage>> ReadPageAsync(
        string kind, string targetId, ParticipationPlace? after, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(targetId);
        if (ParticipationTexts.TargetOf(kind) is not { } target
            || !await _targets.ExistsAsync(target, targetId, cancellationToken).ConfigureAwait(false))
        {
            return IntakeReason.NotFound;
        }

        IReadOnlyList<ParticipationRecord> page =
            await _store.ReadTextsAsync(_guard.Handler.Id, target, targetId, after, cancellationToken).ConfigureAwait(false);
        var states = new Dictionary<SubjectId, ConsentState>();
        var shown = new List<CommentEntry>();
        foreach (ParticipationRecord record in page)
        {
            if (!states.TryGetValue(record.SubjectId, out ConsentState? consent))
            {
                consent = await _ledger.GetStateAsync(_guard.Handler.Id, record.SubjectId, cancellationToken).ConfigureAwait(false);
                states.Add(record.SubjectId, consent);
            }

            if (Decide(record, consent, _time.GetUtcNow()).IsAllowed)
            {
                shown.Add(ShowOf(record));
            }
        }

        return new CommentPage(shown, page.Count < IParticipationStore.PageSize ? null : page[^1].Place.ToString());
    }

    /// <summary>Returns one page of what a person did, with the words in clear, newest first.</summary>
    /// <param name="subjectId">The person.</param>
    /// <param name="after">The place behind the last page, or null for the first page.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<OwnParticipationPage> ReadOwnAsync(
        SubjectId subjectId, ParticipationPlace? after, CancellationToken cancellationToken)
    {
        SubjectId.ThrowIfDefault(subjectId);
        IReadOnlyList<ParticipationRecord> page =
            await _store.ReadOwnAsync(_guard.Handler.Id, subjectId, after, cancellationToken).ConfigureAwait(false);
        return new OwnParticipationPage(
            [
                .. page.Select(record => new OwnParticipation(
                    record.Id, record.Entry.Action.ToString(), record.Entry.Target.ToString(), record.Entry.TargetId, record.Entry.At,
                    record.Entry.Text, record.Entry.Nickname)),
            ],
            page.Count < IParticipationStore.PageSize ? null : page[^1].Place.ToString());
    }

    private ParticipationDecision Decide(ParticipationRecord record, ConsentState consent, DateTimeOffset now) =>
        new ParticipationGate(_guard).Decide(record.Entry, PolicyPrincipal.Registered(record.SubjectId), consent, now);

    private CommentEntry ShowOf(ParticipationRecord record) => new(
        record.Id,
        record.Entry.Action.ToString(),
        record.Entry.Nickname is { } nickname ? _masker.MaskText(nickname, Audience.Public).Text : null,
        _masker.MaskText(record.Entry.Text, Audience.Public).Text,
        record.Entry.At,
        record.Entry.QuestionId);

    private async Task<IntakeOutcome<CommentEntry>> KeepAsync(ParticipationRecord record, CancellationToken stop)
    {
        HandlerId handler = _guard.Handler.Id;
        if (!await _accounts.HoldOwnAsync(handler, record.SubjectId, stop).ConfigureAwait(false))
        {
            return IntakeReason.NotSignedIn;
        }

        if (await _store.FindAsync(handler, record.Id, stop).ConfigureAwait(false) is { } known)
        {
            return known.SubjectId == record.SubjectId && known.Entry == record.Entry with { At = known.Entry.At }
                ? (IntakeOutcome<CommentEntry>)ShowOf(known) with { IsReplay = true } : IntakeReason.KeyReused;
        }

        ConsentState consent = await _ledger.GetStateAsync(handler, record.SubjectId, stop).ConfigureAwait(false);
        ParticipationDecision decision = Decide(record, consent, record.Entry.At);
        if (!decision.IsAllowed)
        {
            return decision.Processing is { } denied
                ? new IntakeRefusal(IntakeReason.Denied) { Decision = denied } : IntakeReason.NotDeclared;
        }

        if (await _realName.FindRefusalAsync(record.SubjectId, consent, stop).ConfigureAwait(false) is { } unnamed)
        {
            return unnamed;
        }

        if (!await _targets.ExistsAsync(record.Entry.Target, record.Entry.TargetId, stop).ConfigureAwait(false)
            || !await AnswersAQuestionAsync(record.Entry, stop).ConfigureAwait(false))
        {
            return IntakeReason.NotFound;
        }

        if (!await _store.AddAsync(handler, record, stop).ConfigureAwait(false))
        {
            return IntakeReason.KeyReused;
        }

        await _audit.AppendAsync(ParticipationTexts.Log("participation.recorded", record, decision.Citations), stop).ConfigureAwait(false);
        return ShowOf(record);
    }

    /// <summary>Indicates whether the entry answers nothing, or a question on the same target.</summary>
    private async Task<bool> AnswersAQuestionAsync(ParticipationEntry entry, CancellationToken stop) =>
        entry.QuestionId is null
        || (await _store.FindAsync(_guard.Handler.Id, entry.QuestionId, stop).ConfigureAwait(false) is { } asked
            && asked.Entry is { Action: ParticipationAction.AskOrAnswer, QuestionId: null }
            && asked.Entry.Target == entry.Target && asked.Entry.TargetId == entry.TargetId);

    private async Task<IntakeOutcome<CommentRemoval>> RemoveAsync(string commentId, SubjectId subjectId, CancellationToken stop)
    {
        IntakeOutcome<CommentRemoval> removed = new CommentRemoval(commentId);
        if (await _store.FindAsync(_guard.Handler.Id, commentId, stop).ConfigureAwait(false) is not { } known)
        {
            return removed with { IsReplay = true };
        }

        if (known.Entry.Text is null || !await _store.RemoveAsync(_guard.Handler.Id, subjectId, commentId, stop).ConfigureAwait(false))
        {
            return IntakeReason.NotFound;
        }

        await _audit.AppendAsync(ParticipationTexts.Log("participation.removed", known), stop).ConfigureAwait(false);
        return removed;
    }
}
