using Yipai.Cases;
using Yipai.Privacy;
using Yipai.Privacy.Consent;

namespace Yipai.Client.Consent;

/// <summary>Creates the records with which a visitor's report proves that the visitor saw the notice and agreed.</summary>
internal static class VisitorEvidence
{
    /// <summary>Returns the consents in force, their notices and the present notice, under the report's own subject.</summary>
    /// <remarks>The records contain only the day, because an instant would reveal which reports come from one host.</remarks>
    public static IReadOnlyList<LedgerEntry> Of(
        IReadOnlyList<LedgerEntry> kept, ReportId report, IReadOnlyCollection<ProcessingActivity> activities, PrivacyGuard guard,
        IdentifierSource identifiers, TimeProvider time)
    {
        ConsentState state = ConsentState.From(DeviceOrder.Settle(kept, time.GetUtcNow()));
        List<ConsentRecord> records =
        [
            .. from scope in guard.Policy.Scopes
               where scope.Activities.Intersect(activities).Any()
               let standing = state.Find(scope.Id, time.GetUtcNow())
               where standing.Status == ConsentStatus.InForce
               select standing.Record! with { Follows = null },
        ];
        HashSet<string> texts = [guard.Notice.Version.ContentHash, .. records.Select(record => record.PolicyHash)];
        IEnumerable<LedgerEntry> notices =
            kept.OfType<NoticePresentation>().Where(notice => texts.Contains(notice.PolicyHash)).DistinctBy(notice => notice.PolicyHash);
        return
        [
            .. from entry in notices.Concat(records)
               let day = new DateTimeOffset(entry.At.UtcDateTime.Date, TimeSpan.Zero)
               select entry with { EntryId = identifiers.NewIdentifier(), SubjectId = report.VisitorSubject, At = day },
        ];
    }
}
