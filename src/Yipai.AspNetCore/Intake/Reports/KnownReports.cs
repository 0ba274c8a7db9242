using Yipai.Cases;
using Yipai.Cases.Storage;
using Yipai.Cases.Wire;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Intake;

/// <summary>Finds the case of a report that the city has already received.</summary>
internal sealed class KnownReports(ICaseStore cases, IReporterStore reporters, IConsentLedger ledger, PrivacyGuard guard)
{
    /// <summary>Returns what the city did with an earlier report under this id, or null if there was no earlier report.</summary>
    public async Task<IntakeOutcome<ReportAnswer>?> FindAsync(
        PreparedReport report, string fingerprint, Caller caller, CancellationToken cancellationToken)
    {
        if (await cases.FindAsync(guard.Handler.Id, report.Id, cancellationToken).ConfigureAwait(false) is not { Opened: { } opened })
        {
            return null;
        }

        // Check the owner first, so that a stranger learns only that the id is in use.
        CaseReporter? reporter = await reporters.FindOneAsync(guard.Handler.Id, opened.Id, cancellationToken).ConfigureAwait(false);
        bool isOwn = caller.SubjectId is { } me
            ? reporter?.SubjectId == me
            : reporter is null
            && await ledger.ReadAsync(guard.Handler.Id, report.Id.VisitorSubject, cancellationToken)
                .AnyAsync(cancellationToken).ConfigureAwait(false);
        return isOwn && opened.Fingerprint == fingerprint
            ? (IntakeOutcome<ReportAnswer>)new ReportAnswer(opened.Id.Value, report.Id.ToString()) with { IsReplay = true }
            : IntakeReason.KeyReused;
    }
}
