using Microsoft.EntityFrameworkCore;
using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Cases.Storage;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Model;
using Yipai.Privacy;

namespace Yipai.EntityFrameworkCore.Cases;

/// <summary>Keeps who reported a case and who uploaded a photo, in tables of their own.</summary>
/// <remarks>On SQLite, a deleted link is overwritten in the file and removed from the write-ahead log.</remarks>
/// <param name="database">The database.</param>
internal sealed class DatabaseReporterStore(YipaiDatabase database) : IReporterStore
{
    private const string Keep = """
        INSERT INTO yipai_case_reporter (handler_id, case_id, subject_id, mobile_number, name, is_restricted)
        VALUES (@handler, @id, @subject, @mobile, @name, 0)
        ON CONFLICT DO NOTHING
        """;

    private const string ChangeContact = """
        UPDATE yipai_case_reporter SET mobile_number = @mobile, name = @name
        WHERE handler_id = @handler AND subject_id = @subject AND case_id = @id
        """;

    private const string Restrict = """
        UPDATE yipai_case_reporter SET is_restricted = @restricted
        WHERE handler_id = @handler AND subject_id = @subject AND case_id = @id
        """;

    private const string KeepPhoto = """
        INSERT INTO yipai_photo_owner (handler_id, subject_id, digest) VALUES (@handler, @subject, @digest) ON CONFLICT DO NOTHING
        """;

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the same link can be kept again.</exception>
    public async ValueTask<bool> KeepAsync(HandlerId handlerId, CaseReporter reporter, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(reporter);
        return await database.ExecuteAsync(
            Keep,
            cancellationToken,
            ("handler", handlerId.Value),
            ("id", reporter.CaseId.Value),
            ("subject", reporter.SubjectId.Value),
            ("mobile", (object?)reporter.Contact?.MobileNumber ?? DBNull.Value),
            ("name", (object?)reporter.Contact?.Name ?? DBNull.Value)).ConfigureAwait(false) > 0;
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">YP0410: a row is damaged.</exception>
    public async ValueTask<IReadOnlyDictionary<CaseId, CaseReporter>> FindAsync(
        HandlerId handlerId, IReadOnlyCollection<CaseId> cases, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(cases);
        string[] ids = [.. cases.Select(id => id.Value).Distinct()];
        IReadOnlyList<CaseReporter> found =
            await FindAsync(handlerId, rows => rows.Where(row => ids.Contains(row.CaseId)), cancellationToken)
            .ConfigureAwait(false);
        return found.ToDictionary(reporter => reporter.CaseId);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">YP0410: a row is damaged.</exception>
    public ValueTask<IReadOnlyList<CaseReporter>> FindAsync(
        HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default)
    {
        string subject = subjectId.Value;
        return FindAsync(handlerId, rows => rows.Where(row => row.SubjectId == subject), cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the same owner can be kept again.</exception>
    public async ValueTask KeepPhotoAsync(
        HandlerId handlerId, PhotoDigest photo, SubjectId subjectId, CancellationToken cancellationToken = default) =>
        await database.ExecuteAsync(
            KeepPhoto,
            cancellationToken,
            ("handler", handlerId.Value),
            ("subject", subjectId.Value),
            ("digest", photo.Hex)).ConfigureAwait(false);

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask<bool> OwnsPhotosAsync(
        HandlerId handlerId, IReadOnlyCollection<PhotoDigest> photos, SubjectId subjectId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(photos);
        string handler = handlerId.Value;
        string subject = subjectId.Value;
        string[] digests = [.. photos.Select(photo => photo.Hex).Distinct()];
        return digests.Length == 0 || await database.QueryAsync(
            context => context.PhotoOwners.CountAsync(
                row => row.HandlerId == handler && row.SubjectId == subject && digests.Contains(row.Digest), cancellationToken),
            cancellationToken).ConfigureAwait(false) == digests.Length;
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the same change can be made again.</exception>
    public async ValueTask<bool> ChangeContactAsync(
        HandlerId handlerId, SubjectId subjectId, CaseId id, ReporterContact? contact, CancellationToken cancellationToken = default)
    {
        bool isOwn = await database.ExecuteAsync(
            ChangeContact,
            cancellationToken,
            ("handler", handlerId.Value),
            ("subject", subjectId.Value),
            ("id", id.Value),
            ("mobile", (object?)contact?.MobileNumber ?? DBNull.Value),
            ("name", (object?)contact?.Name ?? DBNull.Value)).ConfigureAwait(false) > 0;
        await database.SweepAsync(cancellationToken).ConfigureAwait(false);
        return isOwn;
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the restriction can be set again.</exception>
    public async ValueTask RestrictAsync(
        HandlerId handlerId, SubjectId subjectId, CaseId id, bool isRestricted, CancellationToken cancellationToken = default) =>
        await database.ExecuteAsync(
            Restrict,
            cancellationToken,
            ("handler", handlerId.Value),
            ("subject", subjectId.Value),
            ("id", id.Value),
            ("restricted", isRestricted ? 1 : 0)).ConfigureAwait(false);

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the link can be cut again.</exception>
    public async ValueTask CutCaseAsync(
        HandlerId handlerId, SubjectId subjectId, CaseId id, IReadOnlyCollection<PhotoDigest> photos,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(photos);
        await database.TransactAsync(
            async connection =>
            {
                await connection.Command(
                        "DELETE FROM yipai_case_reporter WHERE handler_id = @handler AND subject_id = @subject AND case_id = @id",
                        ("handler", handlerId.Value), ("subject", subjectId.Value), ("id", id.Value))
                    .ExecuteOnceAsync(cancellationToken).ConfigureAwait(false);
                foreach (PhotoDigest photo in photos)
                {
                    await connection.Command(
                            "DELETE FROM yipai_photo_owner WHERE handler_id = @handler AND subject_id = @subject AND digest = @digest",
                            ("handler", handlerId.Value), ("subject", subjectId.Value), ("digest", photo.Hex))
                        .ExecuteOnceAsync(cancellationToken).ConfigureAwait(false);
                }

                return true;
            },
            cancellationToken).ConfigureAwait(false);
        await database.SweepAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the links can be cut again.</exception>
    public async ValueTask CutAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default)
    {
        await database.TransactAsync(
            async connection =>
            {
                foreach (string table in (string[])["yipai_case_reporter", "yipai_photo_owner"])
                {
                    await connection.Command(
                            $"DELETE FROM {table} WHERE handler_id = @handler AND subject_id = @subject",
                            ("handler", handlerId.Value), ("subject", subjectId.Value))
                        .ExecuteOnceAsync(cancellationToken).ConfigureAwait(false);
                }

                return true;
            },
            cancellationToken).ConfigureAwait(false);
        await database.SweepAsync(cancellationToken).ConfigureAwait(false);
    }

    private async ValueTask<IReadOnlyList<CaseReporter>> FindAsync(
        HandlerId handlerId, Func<IQueryable<CaseReporterRow>, IQueryable<CaseReporterRow>> which, CancellationToken cancellationToken)
    {
        string handler = handlerId.Value;
        List<CaseReporterRow> rows = await database.QueryAsync(
            context => which(context.CaseReporters.AsNoTracking().Where(row => row.HandlerId == handler)).ToListAsync(cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return [.. rows.Select(Read)];
    }

    private static CaseReporter Read(CaseReporterRow row) => new(
        new CaseId(row.CaseId),
        SubjectId.TryParse(row.SubjectId, out SubjectId subject)
            ? subject : throw YipaiStorageException.CorruptRow("yipai_case_reporter", row.CaseId),
        row is { MobileNumber: null, Name: null } ? null : new ReporterContact { MobileNumber = row.MobileNumber, Name = row.Name })
    {
        IsRestricted = row.IsRestricted != 0,
    };
}
