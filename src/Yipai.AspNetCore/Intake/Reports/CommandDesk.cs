using Yipai.Cases;
using Yipai.Cases.Storage;
using Yipai.Cases.Workflow;
using Yipai.Privacy;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Accounts;

namespace Yipai.AspNetCore.Intake;

/// <summary>Carries out the commands of a reporter, and writes the change and its audit entry in one transaction.</summary>
public sealed class CommandDesk
{
    private const int MostTries = 5;

    private readonly PrivacyGuard _guard;
    private readonly ICaseStore _cases;
    private readonly IReporterStore _reporters;
    private readonly IAccountStore _accounts;
    private readonly IConsentLedger _ledger;
    private readonly DisclosureDesk _disclosures;
    private readonly CaseRouting _routing;
    private readonly CaseDesk _views;
    private readonly IYipaiUnitOfWork _unit;
    private readonly AuditLog _audit;
    private readonly TimeProvider _time;

    internal CommandDesk(
        PrivacyGuard guard, ICaseStore cases, IReporterStore reporters, IAccountStore accounts, IConsentLedger ledger,
        DisclosureDesk disclosures, CaseRouting routing, CaseDesk views, IYipaiUnitOfWork unit, AuditLog audit, TimeProvider time)
    {
        (_guard, _cases, _reporters, _accounts, _ledger, _disclosures) = (guard, cases, reporters, accounts, ledger, disclosures);
        (_routing, _views, _unit, _audit, _time) = (routing, views, unit, audit, time);
    }

    /// <summary>Carries out a command with an id once, and returns the case after it.</summary>
    /// <remarks>The same command again changes nothing.</remarks>
    /// <param name="id">The case.</param>
    /// <param name="command">The command with the id that the client made for it.</param>
    /// <param name="me">The signed-in person.</param>
    /// <param name="cancellationToken">Stops the work and rolls it back.</param>
    public async Task<IntakeOutcome<ReporterCaseView>> TakeAsync(
        CaseId id, CaseCommand command, SubjectId me, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(command);
        SubjectId.ThrowIfDefault(me);
        for (int tries = 1; tries <= MostTries; tries++)
        {
            try
            {
                IntakeOutcome<CaseFile> taking =
                    await _unit.RunAsync(stop => ApplyAsync(id, command, me, stop), cancellationToken).ConfigureAwait(false);
                return taking.Refusal is { } refusal ? refusal
                    : await _views.FindOwnAsync(me, id, cancellationToken).ConfigureAwait(false) is { } view
                        ? (IntakeOutcome<ReporterCaseView>)view with { IsReplay = taking.IsReplay }
                    : IntakeReason.NotSignedIn;
            }
            catch (StaleCaseException)
            {
                // Decide the command again on the new case.
            }
        }

        return new IntakeRefusal(IntakeReason.Busy) { RetryAfter = TimeSpan.FromSeconds(1) };
    }

    private async Task<IntakeOutcome<CaseFile>> ApplyAsync(CaseId id, CaseCommand command, SubjectId me, CancellationToken stop)
    {
        if (!await _accounts.HoldAsync(_guard.Handler.Id, me, stop).ConfigureAwait(false))
        {
            return IntakeReason.NotSignedIn;
        }

        // A stranger learns no more than somebody who asks for a case that does not exist.
        CaseReporter? reporter = await _reporters.FindOneAsync(_guard.Handler.Id, id, stop).ConfigureAwait(false);
        if (reporter?.SubjectId != me
            || await _cases.FindAsync(_guard.Handler.Id, id, stop).ConfigureAwait(false) is not { File: var file })
        {
            return IntakeReason.NotFound;
        }

        if (file.Log.FirstOrDefault(change => change.CommandId == command.Id) is { } known)
        {
            return IsMadeBy(known, command) ? (IntakeOutcome<CaseFile>)file with { IsReplay = true } : IntakeReason.KeyReused;
        }

        ConsentState consent = await _ledger.GetStateAsync(_guard.Handler.Id, me, stop).ConfigureAwait(false);
        PolicyPrincipal principal = PolicyPrincipal.Registered(me);
        ProcessingDecision? decision = CommandDecisions.Decide(command, _guard, principal, consent, _time);
        if (decision is { IsAllowed: false })
        {
            return new IntakeRefusal(IntakeReason.Denied) { Decision = decision };
        }

        if (!await _reporters.OwnsPhotosAsync(_guard.Handler.Id, command.Evidence, me, stop).ConfigureAwait(false))
        {
            return IntakeReason.PhotoMissing;
        }

        CaseOutcome outcome = _routing.Workflow.Apply(file, command, CaseActor.Reporter, _time.GetUtcNow());
        if (outcome.Refusal is { } refusal)
        {
            return new IntakeRefusal(IntakeReason.Broken) { Broken = refusal };
        }

        IReadOnlyList<CaseChange> changes = outcome.Changes;
        if (command.Action == CaseAction.Reopen && _routing.IsOn
            && (await ReportDecisions.DecideDispatchAsync(_disclosures, principal, consent, _time, stop).ConfigureAwait(false)).IsAllowed)
        {
            changes = [.. changes, .. _routing.ToUnitAgain(file.Apply(changes), _time.GetUtcNow())];
        }

        await _cases.AppendOrEndAsync(_guard.Handler.Id, id, file.Log.Count, changes, stop).ConfigureAwait(false);
        await _audit.AppendAsync(CommandDecisions.Log(id, command, decision, me), stop).ConfigureAwait(false);
        return file;
    }

    private static bool IsMadeBy(CaseChange change, CaseCommand command) =>
        change.Action == command.Action && change.Reason == command.Reason && change.Rating == command.Rating
        && change.Evidence.SequenceEqual(command.Evidence);
}
