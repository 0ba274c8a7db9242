using Yipai.Cases;
using Yipai.Cases.Participation;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Accounts;

namespace Yipai.AspNetCore.Intake;

/// <summary>Derives tags from the public cases that a person opens, shows them to the person, and deletes them (P4.1.2-4/1; S13).</summary>
public sealed class TagDesk
{
    private readonly PrivacyGuard _guard;
    private readonly TagEraser _consents;
    private readonly IPreferenceTagStore _tags;
    private readonly CaseDesk _cases;
    private readonly IAccountStore _accounts;
    private readonly IConsentLedger _ledger;
    private readonly IYipaiUnitOfWork _unit;
    private readonly AuditLog _audit;
    private readonly TimeProvider _time;

    internal TagDesk(
        PrivacyGuard guard, TagEraser consents, IPreferenceTagStore tags, CaseDesk cases, IAccountStore accounts, IConsentLedger ledger,
        IYipaiUnitOfWork unit, AuditLog audit, TimeProvider time)
    {
        (_guard, _consents, _tags, _cases, _accounts) = (guard, consents, tags, cases, accounts);
        (_ledger, _unit, _audit, _time) = (ledger, unit, audit, time);
    }

    /// <summary>Counts the day for the class of a public case that the person opened.</summary>
    /// <remarks>The same class on the same day changes nothing.</remarks>
    public async Task<IntakeOutcome<TagsAnswer>> RecordViewAsync(CaseId id, SubjectId subjectId, CancellationToken cancellationToken)
    {
        SubjectId.ThrowIfDefault(subjectId);
        return await _unit.RunAsync(stop => CountAsync(id, subjectId, stop), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Returns the tags of a person.</summary>
    public async Task<TagsAnswer> ReadAsync(SubjectId subjectId, CancellationToken cancellationToken)
    {
        SubjectId.ThrowIfDefault(subjectId);
        ConsentState consent = await _ledger.GetStateAsync(_guard.Handler.Id, subjectId, cancellationToken).ConfigureAwait(false);
        return await AnswerAsync(
            subjectId, _consents.Decide(subjectId, consent, _time.GetUtcNow()).IsAllowed, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Deletes one tag of a person, or every tag.</summary>
    /// <remarks>It needs no consent, and a second call changes nothing.</remarks>
    /// <param name="name">The name of the tag, or null for every tag.</param>
    /// <param name="subjectId">The person.</param>
    /// <param name="cancellationToken">Stops the work and rolls it back.</param>
    public async Task<TagsAnswer> DeleteAsync(string? name, SubjectId subjectId, CancellationToken cancellationToken)
    {
        SubjectId.ThrowIfDefault(subjectId);
        await _unit.RunAsync(
            async stop =>
            {
                bool isGone = name is null
                    ? await _tags.EraseAsync(_guard.Handler.Id, subjectId, stop).ConfigureAwait(false)
                    : await _tags.RemoveAsync(_guard.Handler.Id, subjectId, name, stop).ConfigureAwait(false);
                if (isGone)
                {
                    await _audit.AppendAsync(
                        AuditEvent.Of("tags.deleted").Citing(ClauseId.Parse("P4.1.2-4/2")).Committing("subject", subjectId.Value), stop)
                        .ConfigureAwait(false);
                }

                return isGone;
            },
            cancellationToken).ConfigureAwait(false);
        return await ReadAsync(subjectId, cancellationToken).ConfigureAwait(false);
    }

    private async Task<IntakeOutcome<TagsAnswer>> CountAsync(CaseId id, SubjectId subjectId, CancellationToken stop)
    {
        HandlerId handler = _guard.Handler.Id;
        if (!await _accounts.HoldOwnAsync(handler, subjectId, stop).ConfigureAwait(false))
        {
            return IntakeReason.NotSignedIn;
        }

        DateTimeOffset now = _time.GetUtcNow();
        ConsentState consent = await _ledger.GetStateAsync(handler, subjectId, stop).ConfigureAwait(false);
        ProcessingDecision decision = _consents.Decide(subjectId, consent, now);
        if (!decision.IsAllowed)
        {
            return new IntakeRefusal(IntakeReason.Denied) { Decision = decision };
        }

        if (await _cases.FindPublicAsync(id, stop).ConfigureAwait(false) is not { } opened)
        {
            return IntakeReason.NotFound;
        }

        bool isCounted = await _tags.CountAsync(
            handler, subjectId, opened.Subject, DateOnly.FromDateTime(now.UtcDateTime), stop).ConfigureAwait(false);
        if (isCounted)
        {
            await _audit.AppendAsync(
                AuditEvent.Of("tags.derived").Citing(decision.Citations).Committing("subject", subjectId.Value), stop)
                .ConfigureAwait(false);
        }

        IntakeOutcome<TagsAnswer> answer = await AnswerAsync(subjectId, isOn: true, stop).ConfigureAwait(false);
        return answer with { IsReplay = !isCounted };
    }

    private async Task<TagsAnswer> AnswerAsync(SubjectId subjectId, bool isOn, CancellationToken stop)
    {
        IReadOnlyList<PreferenceTag> tags = await _tags.ReadAsync(_guard.Handler.Id, subjectId, stop).ConfigureAwait(false);
        return new TagsAnswer(isOn, [.. tags.Select(tag => new TagEntry(tag.Name, tag.Days, tag.LastDay))]);
    }
}
