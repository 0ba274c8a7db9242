using Yipai.Cases;
using Yipai.Cases.Storage;
using Yipai.Privacy;

namespace Yipai.Samples.CityServer;

/// <summary>Finds what became of a report that came before.</summary>
public sealed class KnownReports(ICaseStore cases, IReporterStore reporters, IConsentLedger ledger, PrivacyGuard guard)
{
    /// <summary>What became of a report that came before under this key, or null.</summary>
    public async Task<ReportTaking?> FindAsync(PreparedReport report, byte[] body, PolicyPrincipal me, CancellationToken cancellationToken)
    {
        if (await cases.FindAsync(guard.Handler.Id, report.Id, cancellationToken) is not { Opened: { } opened })
        {
            return null;
        }

        // Whose report it is comes first; a stranger learns no more than that the key is taken.
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
