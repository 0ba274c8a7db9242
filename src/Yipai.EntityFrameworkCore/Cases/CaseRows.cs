using Microsoft.EntityFrameworkCore;
using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Cases.Reporting;
using Yipai.Cases.Storage;
using Yipai.EntityFrameworkCore.Model;
using Yipai.Privacy;

namespace Yipai.EntityFrameworkCore.Cases;

/// <summary>Reads cases from their rows with three queries, however many cases there are.</summary>
internal sealed class CaseRows(CaseCatalogue catalogue)
{
    /// <summary>Reads the cases of some rows.</summary>
    /// <remarks>A damaged case is added to <paramref name="damaged"/>. Without that list it is an error (YP0410).</remarks>
    public async Task<IReadOnlyList<StoredCase>> ReadAsync(
        YipaiContext context,
        HandlerId handlerId,
        IQueryable<CaseRow> which,
        CancellationToken cancellationToken,
        ICollection<CaseId>? damaged = null)
    {
        List<CaseRow> rows = await which.AsNoTracking().ToListAsync(cancellationToken).ConfigureAwait(false);
        if (rows.Count == 0)
        {
            return [];
        }

        string handler = handlerId.Value;
        string[] ids = [.. rows.Select(row => row.CaseId)];
        List<CaseChangeRow> changes = await context.CaseChanges.AsNoTracking()
            .Where(row => row.HandlerId == handler && ids.Contains(row.CaseId))
            .OrderBy(row => row.CaseId).ThenBy(row => row.Number).ToListAsync(cancellationToken).ConfigureAwait(false);
        List<CasePhotoRow> photos = await context.CasePhotos.AsNoTracking()
            .Where(row => row.HandlerId == handler && ids.Contains(row.CaseId)).ToListAsync(cancellationToken).ConfigureAwait(false);
        ILookup<string, CaseChangeRow> changesOf = changes.ToLookup(row => row.CaseId);
        ILookup<string, CasePhotoRow> photosOf = photos.ToLookup(row => row.CaseId);
        var cases = new List<StoredCase>(rows.Count);
        foreach (CaseRow row in rows)
        {
            try
            {
                cases.Add(Read(row, [.. changesOf[row.CaseId]], photosOf[row.CaseId]));
            }
            catch (YipaiStorageException) when (damaged is not null)
            {
                damaged.Add(new CaseId(row.CaseId));
            }
        }

        return cases;
    }

    private StoredCase Read(CaseRow row, CaseChangeRow[] changes, IEnumerable<CasePhotoRow> photos)
    {
        try
        {
            PreparedReport report = ReportFormat.Read(row.Report, catalogue);
            var number = new CaseNumber(DateOnly.FromDayNumber(row.Day), row.Sequence);
            var stored = new StoredCase(
                new NewCase(number, new CaseId(row.CaseId), report, row.Fingerprint, new DateTimeOffset(row.ReceivedAt, TimeSpan.Zero)),
                [.. changes.Select(change => CaseChangeFormat.Read(change.Content))],
                photos.ToDictionary(photo => PhotoDigest.Parse(photo.Digest), photo => PhotoDigest.Parse(photo.PublicCopy)));
            bool isInPlace = report.Id.ToString() == row.ReportId && report.IsAnonymous == (row.IsAnonymous != 0)
                && stored.Version == row.Version && stored.File.Unit == row.Unit && stored.File.Stage.ToString() == row.Stage;
            return isInPlace ? stored : throw YipaiStorageException.CorruptRow("yipai_case", row.CaseId);
        }
        catch (Exception exception) when (exception is CasesException or ArgumentException)
        {
            throw YipaiStorageException.CorruptRow("yipai_case", row.CaseId, exception);
        }
    }
}
