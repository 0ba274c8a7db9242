using Yipai.Cases;
using Yipai.Cases.Storage;
using Yipai.Cases.Wire;
using Yipai.Cases.Workflow;
using Yipai.Privacy;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Server;

namespace Yipai.AspNetCore.Intake;

/// <summary>Carries out the commands of staff and units, and writes the change and its audit entry in one transaction.</summary>
public sealed class StaffCommandDesk
{
    private readonly PrivacyGuard _guard;
    private readonly ICaseStore _cases;
    private readonly IReporterStore _reporters;
    private readonly IConsentLedger _ledger;
    private readonly DisclosureDesk _disclosures;
    private readonly CaseRouting _routing;
    private readonly IYipaiUnitOfWork _unit;
    private readonly AuditLog _audit;
    private readonly TimeProvider _time;

    internal StaffCommandDesk(
        PrivacyGuard guard, ICaseStore cases, IReporterStore reporters, IConsentLedger ledger, DisclosureDesk disclosures,
        CaseRouting routing, IYipaiUnitOfWork unit, AuditLog audit, TimeProvider time)
    {
        (_guard, _cases, _reporters, _ledger, _disclosures) = (guard, cases, reporters, ledger, disclosures);
        (_routing, _unit, _audit, _time) = (routing, unit, audit, time);
    }

    /// <summary>Returns what a person may do to a case now, with the rule behind each refusal.</summary>
    /// <param name="id">The case.</param>
    /// <param name="member">The person.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    public async Task<IntakeOutcome<CaseActionsAnswer>> ListAsync(CaseId id, StaffMember member, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(member);
        StoredCase? stored = await _cases.FindAsync(_guard.Handler.Id, id, cancellationToken).ConfigureAwait(false);
        return stored is not null && member.Sees(stored.File)
            ? StaffActions.List(_routing.Workflow, stored.File, member, _time.GetUtcNow()) : IntakeReason.NotFound;
    }

    /// <summary>Carries out a command with an id once.</summary>
    /// <remarks>The same command again changes nothing.</remarks>
    /// <param name="id">The case.</param>
    /// <param name="command">The command with its id and the version that the person saw.</param>
    /// <param name="member">The person, whom the log names.</param>
    /// <param name="cancellationToken">Stops the work and rolls it back.</param>
    /// <returns>What the person may do next, or a refusal. <see cref="IntakeReason.Stale"/>: the case has another version.</returns>
    public async Task<IntakeOutcome<CaseActionsAnswer>> TakeAsync(
        CaseId id, StaffCommand command, StaffMember member, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        ArgumentNullException.ThrowIfNull(member);
        try
        {
            return await _unit.RunAsync(stop => ApplyAsync(id, command, member, stop), cancellationToken).ConfigureAwait(false);
        }
        catch (StaleCaseException)
        {
            return IntakeReason.Stale;
        }
    }

    private async Task<IntakeOutcome<CaseActionsAnswer>> ApplyAsync(
        CaseId id, StaffCommand asked, StaffMember member, CancellationToken stop)
    {
        CaseCommand command = asked.Command;
        DateTimeOffset now = _time.GetUtcNow();
        StoredCase? stored = await _cases.FindAsync(_guard.Handler.Id, id, stop).ConfigureAwait(false);
        if (stored?.File.Log.FirstOrDefault(change => change.CommandId == command.Id) is { } known)
        {
            return StaffActions.IsMadeBy(known, command, member)
                ? (IntakeOutcome<CaseActionsAnswer>)StaffActions.List(_routing.Workflow, stored.File, member, now) with { IsReplay = true }
                : IntakeReason.KeyReused;
        }

        if (stored is null || !member.Sees(stored.File))
        {
            return IntakeReason.NotFound;
        }

        if (stored.Version != asked.Version)
        {
            return IntakeReason.Stale;
        }

        CaseOutcome outcome = StaffActions.Apply(_routing.Workflow, stored.File, command, member, now);
        if (outcome.Refusal is { } refusal)
        {
            return new IntakeRefusal(IntakeReason.Broken) { Broken = refusal };
        }

        PolicyDecision? dispatch = command.Action == CaseAction.Dispatch
            ? await DecideDispatchAsync(stored, stop).ConfigureAwait(false) : null;
        if (dispatch is { IsAllowed: false })
        {
            return new IntakeRefusal(IntakeReason.Denied) { Decision = dispatch };
        }

        await _cases.AppendOrEndAsync(_guard.Handler.Id, id, stored.Version, outcome.Changes, stop).ConfigureAwait(false);
        await _audit.AppendAsync(CommandDecisions.Log(id, command, dispatch, member), stop).ConfigureAwait(false);
        return StaffActions.List(_routing.Workflow, stored.File.Apply(outcome.Changes), member, now);
    }

    /// <summary>Decides whether a department may receive the case of this reporter (P3-8, S32).</summary>
    private async Task<PolicyDecision> DecideDispatchAsync(StoredCase stored, CancellationToken stop)
    {
        CaseReporter? reporter = await _reporters.FindOneAsync(_guard.Handler.Id, stored.Opened.Id, stop).ConfigureAwait(false);
        ConsentState consent = await _ledger
            .GetStateAsync(_guard.Handler.Id, reporter?.SubjectId ?? stored.Opened.Report.Id.VisitorSubject, stop).ConfigureAwait(false);
        PolicyPrincipal owner = new KnownCase(stored.File, reporter).Owner;
        return await ReportDecisions.DecideDispatchAsync(_disclosures, owner, consent, _time, stop).ConfigureAwait(false);
    }
}
