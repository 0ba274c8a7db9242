using Yipai.Cases;
using Yipai.Cases.Storage;
using Yipai.Cases.Workflow;
using Yipai.Privacy;
using Yipai.Privacy.Server;

namespace Yipai.Samples.CityServer;

/// <summary>Carries out the commands of a reporter, and writes the change and its audit entry in one transaction.</summary>
public sealed class CaseCommands(
    PrivacyGuard guard, ICaseStore cases, IReporterStore reporters, IConsentLedger ledger, DisclosureDesk disclosures, CaseRouting routing,
    IYipaiUnitOfWork unit, AuditLog audit, TimeProvider time)
{
    private const int MostTries = 5;

    /// <summary>Carries out a command with an id once. The same command sent again changes nothing.</summary>
    public async Task<CaseCommandTaking> TakeAsync(CaseId id, CaseCommand command, SubjectId me, CancellationToken cancellationToken)
    {
        for (int tries = 1; tries <= MostTries; tries++)
        {
            // Null means that somebody else changed the case in between. Then decide the command again on the new case.
            if (await unit.RunAsync(stop => ApplyAsync(id, command, me, stop), cancellationToken) is { } taking)
            {
                return taking;
            }
        }

        return new CaseCommandTaking(CaseCommandOutcome.Busy);
    }

    private async Task<CaseCommandTaking?> ApplyAsync(CaseId id, CaseCommand command, SubjectId me, CancellationToken stop)
    {
        // A stranger learns no more than somebody who asks for a case that does not exist.
        IReadOnlyDictionary<CaseId, CaseReporter> links = await reporters.FindAsync(guard.Handler.Id, [id], stop);
        if (links.GetValueOrDefault(id)?.SubjectId != me || await cases.FindAsync(guard.Handler.Id, id, stop) is not { File: var file })
        {
            return new CaseCommandTaking(CaseCommandOutcome.NotFound);
        }

        if (file.Log.FirstOrDefault(change => change.CommandId == command.Id) is { } known)
        {
            return new CaseCommandTaking(IsMadeBy(known, command) ? CaseCommandOutcome.Replayed : CaseCommandOutcome.KeyReused);
        }

        ConsentState consent = await ledger.GetStateAsync(guard.Handler.Id, me, stop);
        PolicyPrincipal principal = PolicyPrincipal.Registered(me);
        ProcessingDecision? decision = CommandDecisions.Decide(command, guard, principal, consent, time);
        if (decision is { IsAllowed: false })
        {
            return new CaseCommandTaking(CaseCommandOutcome.Denied) { Decision = decision };
        }

        if (!await reporters.OwnsPhotosAsync(guard.Handler.Id, command.Evidence, me, stop))
        {
            return new CaseCommandTaking(CaseCommandOutcome.PhotoMissing);
        }

        CaseOutcome outcome = routing.Workflow.Apply(file, command, CaseActor.Reporter, time.GetUtcNow());
        if (outcome.Refusal is { } refusal)
        {
            return new CaseCommandTaking(CaseCommandOutcome.Broken) { Refusal = refusal };
        }

        IReadOnlyList<CaseChange> changes = outcome.Changes;
        if (command.Action == CaseAction.Reopen
            && (await ReportDecisions.DecideDispatchAsync(disclosures, principal, consent, time, stop)).IsAllowed)
        {
            changes = [.. changes, .. routing.ToUnitAgain(file.Apply(changes), time.GetUtcNow())];
        }

        if (await cases.AppendAsync(guard.Handler.Id, id, file.Log.Count, changes, stop) != CaseAppend.Appended)
        {
            return null;
        }

        await audit.AppendAsync(CommandDecisions.Log(id, command, decision, me), stop);
        return new CaseCommandTaking(CaseCommandOutcome.Done);
    }

    private static bool IsMadeBy(CaseChange change, CaseCommand command) =>
        change.Action == command.Action && change.Reason == command.Reason && change.Rating == command.Rating
        && change.Evidence.SequenceEqual(command.Evidence);
}
