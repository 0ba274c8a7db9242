using Yipai.Cases;
using Yipai.Cases.Storage;
using Yipai.Privacy;

namespace Yipai.Samples.CityServer;

/// <summary>Finds the case of a report that the city has already received.</summary>
public sealed class KnownReports(ICaseStore cases, IReporterStore reporters, IConsentLedger ledger, PrivacyGuard guard)
{
    /// <summary>Returns what the city did with an earlier report under this id, or null if there was no earlier report.</summary>
    public async Task<ReportTaking?> FindAsync(PreparedReport report, byte[] body, PolicyPrincipal me, CancellationToken cancellationToken)
    {
        if (await cases.FindAsync(guard.Handler.Id, report.Id, cancellationToken) is not { Opened: { } opened })
        {
            return null;
        }

        // Check the owner first, so that a stranger learns only that the id is in use.
        IReadOnlyDictionary<CaseId, CaseReporter> links = await reporters.FindAsync(guard.Handler.Id, [opened.Id], cancellationToken);
        CaseReporter? reporter = links.GetValueOrDefault(opened.Id);
        bool isOwn = me.HasAccount
            ? reporter?.SubjectId == me.SubjectId
            : reporter is null
            && await ledger.ReadAsync(guard.Handler.Id, report.Id.VisitorSubject, cancellationToken).AnyAsync(cancellationToken);
        return isOwn && opened.Fingerprint == CaseNumbers.FingerprintOf(body)
            ? new ReportTaking(ReportOutcome.Replayed) { CaseId = opened.Id }
            : new ReportTaking(ReportOutcome.KeyReused);
    }
}
