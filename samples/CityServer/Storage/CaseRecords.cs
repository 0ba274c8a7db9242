using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Cases.Reporting;
using Yipai.Cases.Workflow;
using Yipai.Privacy;

namespace Yipai.Samples.CityServer;

/// <summary>Cases, and apart from them their reporters.</summary>
public sealed class CaseRecords(IDbContextFactory<CityContext> contexts, CaseCatalogue catalogue, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _numbering = new(1, 1);

    /// <summary>The fingerprint, the number and the reporter (null for a visitor) under which a report came before, or null.</summary>
    public async Task<(string Fingerprint, CaseId CaseId, SubjectId? SubjectId)?> FindReportAsync(ReportId reportId, CancellationToken cancellationToken)
    {
        await using CityContext context = await contexts.CreateDbContextAsync(cancellationToken);
        string id = reportId.ToString();
        CaseRow? row = await context.Cases.AsNoTracking().FirstOrDefaultAsync(row => row.ReportId == id, cancellationToken);
        if (row is null)
        {
            return null;
        }

        string? subjectId = await context.Reporters.Where(reporter => reporter.CaseId == row.CaseId)
            .Select(reporter => reporter.SubjectId).FirstOrDefaultAsync(cancellationToken);
        return (row.Fingerprint, new CaseId(row.CaseId), subjectId is null ? null : new SubjectId(subjectId));
    }

    /// <summary>The SHA-256 of a body.</summary>
    public static string FingerprintOf(byte[] body) => Convert.ToHexStringLower(SHA256.HashData(body));

    /// <summary>Opens a case; case and reporter are written together, in two tables. A visitor has no row.</summary>
    public async Task<CaseFile> OpenAsync(PreparedReport report, byte[] body, SubjectId? subjectId, CaseStage stage, CancellationToken cancellationToken)
    {
        await _numbering.WaitAsync(cancellationToken);
        try
        {
            await using CityContext context = await contexts.CreateDbContextAsync(cancellationToken);
            DateTimeOffset now = time.GetUtcNow();
            int count = await context.Cases.CountAsync(cancellationToken);
            var id = new CaseId(string.Create(CultureInfo.InvariantCulture, $"C{now:yyyyMMdd}-{count + 1:0000}"));
            CaseFile file = CaseFile.Receive(report, id, now) with { Stage = stage };
            context.Cases.Add(new CaseRow
            {
                CaseId = id.Value,
                ReportId = report.Id.ToString(),
                Fingerprint = FingerprintOf(body),
                Report = ReportFormat.Write(report with { Contact = null }),
                Stage = stage.ToString(),
                ReceivedAt = now.ToUnixTimeMilliseconds(),
                ReviewedPhotos = "",
            });
            if (subjectId is { } reporter)
            {
                context.Reporters.Add(new ReporterRow
                {
                    CaseId = id.Value,
                    SubjectId = reporter.Value,
                    MobileNumber = report.Contact?.MobileNumber,
                    Name = report.Contact?.Name,
                });
            }

            await context.SaveChangesAsync(cancellationToken);
            return file;
        }
        finally
        {
            _numbering.Release();
        }
    }

    /// <summary>Every case with its reporter, where it still has one, oldest first.</summary>
    public async Task<IReadOnlyList<(CaseFile File, ReporterRow? Reporter)>> ListAsync(CancellationToken cancellationToken)
    {
        await using CityContext context = await contexts.CreateDbContextAsync(cancellationToken);
        Dictionary<string, ReporterRow> reporters = await context.Reporters.AsNoTracking().ToDictionaryAsync(row => row.CaseId, cancellationToken);
        List<CaseRow> rows = await context.Cases.AsNoTracking().OrderBy(row => row.Sequence).ToListAsync(cancellationToken);
        return [.. rows.Select(row => (Read(row), reporters.GetValueOrDefault(row.CaseId)))];
    }

    /// <summary>Marks a photo as passed for publication (S31).</summary>
    public async Task<bool> ReviewPhotoAsync(CaseId caseId, PhotoDigest digest, CancellationToken cancellationToken)
    {
        await using CityContext context = await contexts.CreateDbContextAsync(cancellationToken);
        CaseRow? row = await context.Cases.FirstOrDefaultAsync(row => row.CaseId == caseId.Value, cancellationToken);
        if (row is null || !Read(row).Photos.Any(photo => photo.Digest == digest))
        {
            return false;
        }

        row.ReviewedPhotos = string.Join(' ', row.ReviewedPhotos.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(digest.Hex).Distinct());
        await context.SaveChangesAsync(cancellationToken);
        return true;
    }

    /// <summary>Whether the person uploaded the photo.</summary>
    public async Task<bool> OwnsPhotoAsync(PhotoDigest digest, SubjectId subjectId, CancellationToken cancellationToken)
    {
        await using CityContext context = await contexts.CreateDbContextAsync(cancellationToken);
        return await context.Photos.AnyAsync(row => row.Digest == digest.Hex && row.SubjectId == subjectId.Value, cancellationToken);
    }

    /// <summary>Whether the person uploaded each of the photos.</summary>
    public async Task<bool> OwnsPhotosAsync(IEnumerable<PhotoDigest> digests, SubjectId subjectId, CancellationToken cancellationToken)
    {
        foreach (PhotoDigest digest in digests)
        {
            if (!await OwnsPhotoAsync(digest, subjectId, cancellationToken))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Notes who uploaded a photo.</summary>
    public async Task KeepPhotoOwnerAsync(PhotoDigest digest, SubjectId subjectId, CancellationToken cancellationToken)
    {
        if (!await OwnsPhotoAsync(digest, subjectId, cancellationToken))
        {
            await using CityContext context = await contexts.CreateDbContextAsync(cancellationToken);
            context.Photos.Add(new PhotoRow { Digest = digest.Hex, SubjectId = subjectId.Value });
            await context.SaveChangesAsync(cancellationToken);
        }
    }

    public void Dispose() => _numbering.Dispose();

    private CaseFile Read(CaseRow row)
    {
        PreparedReport report = ReportFormat.Read(row.Report, catalogue);
        CaseFile file = CaseFile.Receive(report, new CaseId(row.CaseId), DateTimeOffset.FromUnixTimeMilliseconds(row.ReceivedAt));
        return file with
        {
            Stage = Enum.TryParse(row.Stage, out CaseStage stage) ? stage : CaseStage.Reported,
            Photos = [.. file.Photos.Select(photo => row.ReviewedPhotos.Contains(photo.Digest.Hex, StringComparison.Ordinal) ? photo.PassAsIs() : photo)],
        };
    }
}
