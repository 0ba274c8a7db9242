using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Cases.Reporting;
using Yipai.Cases.Storage;
using Yipai.Cases.Workflow;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Model;
using Yipai.Privacy;

namespace Yipai.EntityFrameworkCore.Cases;

/// <summary>Keeps cases in a database, with one row for each case and one row for each change.</summary>
/// <remarks>
/// One row for each day holds the last number. On PostgreSQL that row stays locked until the transaction ends, so take a number before the
/// unit of work.
/// </remarks>
/// <param name="database">The database.</param>
/// <param name="catalogue">The catalogue with the classes of stored reports.</param>
internal sealed class DatabaseCaseStore(YipaiDatabase database, CaseCatalogue catalogue) : ICaseStore
{
    private const string Next = """
        INSERT INTO yipai_case_number (handler_id, day, last) VALUES (@handler, @day, 1)
        ON CONFLICT (handler_id, day) DO UPDATE SET last = yipai_case_number.last + 1
        RETURNING last
        """;

    private const string Open = """
        INSERT INTO yipai_case (handler_id, case_id, day, sequence, report_id, fingerprint, received_at, is_anonymous, version, report)
        VALUES (@handler, @id, @day, @sequence, @report_id, @fingerprint, @at, @anonymous, 0, @report)
        ON CONFLICT DO NOTHING
        """;

    private const string Move = """
        UPDATE yipai_case SET version = @next, stage = @stage, unit = COALESCE(@unit, unit)
        WHERE handler_id = @handler AND case_id = @id AND version = @version
        """;

    private const string Pass = """
        INSERT INTO yipai_case_photo (handler_id, case_id, digest, public_copy) VALUES (@handler, @id, @photo, @copy)
        ON CONFLICT (handler_id, case_id, digest) DO UPDATE SET public_copy = excluded.public_copy
        """;

    private const string Refuse = "DELETE FROM yipai_case_photo WHERE handler_id = @handler AND case_id = @id AND digest = @photo";

    private readonly CaseRows _rows = new(catalogue);

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask<CaseNumber> TakeNumberAsync(HandlerId handlerId, DateOnly day, CancellationToken cancellationToken = default) =>
        await database.RunAsync(
            async connection =>
            {
                object? last = await connection.Command(Next, ("handler", handlerId.Value), ("day", day.DayNumber))
                    .FindOnceAsync(cancellationToken).ConfigureAwait(false);
                return new CaseNumber(day, (long)last!);
            },
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the same case can be opened again.</exception>
    public async ValueTask<bool> OpenAsync(HandlerId handlerId, NewCase opened, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(opened);
        return await database.ExecuteAsync(
            Open,
            cancellationToken,
            ("handler", handlerId.Value),
            ("id", opened.Id.Value),
            ("day", opened.Number.Day.DayNumber),
            ("sequence", opened.Number.Sequence),
            ("report_id", opened.Report.Id.ToString()),
            ("fingerprint", opened.Fingerprint),
            ("at", opened.ReceivedAt.UtcTicks),
            ("anonymous", opened.Report.IsAnonymous ? 1 : 0),
            ("report", ReportFormat.Write(opened.Report))).ConfigureAwait(false) > 0;
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the same changes can be appended again.</exception>
    public async ValueTask<CaseAppend> AppendAsync(
        HandlerId handlerId, CaseId id, int expectedVersion, IReadOnlyList<CaseChange> changes,
        CancellationToken cancellationToken = default)
    {
        changes.Following(expectedVersion);
        bool isAppended = await database.TransactAsync(
            async connection =>
            {
                // Update the case's row first. A second writer waits for its lock, and then finds that the version has changed.
                int moved = await connection.Command(
                        Move,
                        ("handler", handlerId.Value),
                        ("id", id.Value),
                        ("version", expectedVersion),
                        ("next", expectedVersion + changes.Count),
                        ("stage", changes[^1].To.ToString()),
                        ("unit", (object?)changes.LastUnit() ?? DBNull.Value))
                    .ExecuteOnceAsync(cancellationToken).ConfigureAwait(false);
                if (moved == 0)
                {
                    return false;
                }

                await connection.InsertAsync(
                    "yipai_case_change (handler_id, case_id, number, content)",
                    [
                        .. changes.Select(change =>
                            new object[] { handlerId.Value, id.Value, change.Number, CaseChangeFormat.Write(change) }),
                    ],
                    cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
        return isAppended ? CaseAppend.Appended
            : await FindAsync(handlerId, id, cancellationToken).ConfigureAwait(false) is null ? CaseAppend.UnknownCase
            : CaseAppend.Conflict;
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">YP0410: a row of the case is damaged.</exception>
    public ValueTask<StoredCase?> FindAsync(HandlerId handlerId, CaseId id, CancellationToken cancellationToken = default) =>
        FindAsync(handlerId, rows => rows.Where(row => row.CaseId == id.Value), cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">YP0410: a row of the case is damaged.</exception>
    public ValueTask<StoredCase?> FindAsync(HandlerId handlerId, ReportId reportId, CancellationToken cancellationToken = default)
    {
        string report = reportId.ToString();
        return FindAsync(handlerId, rows => rows.Where(row => row.ReportId == report), cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">YP0410: a row of a case is damaged.</exception>
    public async ValueTask<CasePage> ReadPageAsync(HandlerId handlerId, CaseQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        IReadOnlyList<StoredCase> found = await database.QueryAsync(
            context => _rows.ReadAsync(context, handlerId, CaseFilter.Page(context, handlerId, query), cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return found.Count > query.Size
            ? new CasePage([.. found.Take(query.Size)], new CaseCursor(found[query.Size - 1].Opened.Number))
            : new CasePage(found, null);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the same photo can be passed again.</exception>
    public ValueTask<bool> PassPhotoAsync(
        HandlerId handlerId, CaseId id, PhotoDigest photo, PhotoDigest publicCopy, CancellationToken cancellationToken = default) =>
        JudgeAsync(Pass, handlerId, id, photo, cancellationToken, ("copy", publicCopy.Hex));

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the same photo can be refused again.</exception>
    public ValueTask<bool> RefusePhotoAsync(
        HandlerId handlerId, CaseId id, PhotoDigest photo, CancellationToken cancellationToken = default) =>
        JudgeAsync(Refuse, handlerId, id, photo, cancellationToken);

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the texts can be rewritten again.</exception>
    public async ValueTask<bool> RewriteAsync(
        HandlerId handlerId, CaseId id, Func<string, string> rewrite, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(rewrite);
        while (await FindAsync(handlerId, id, cancellationToken).ConfigureAwait(false) is { } stored)
        {
            byte[] report = ReportFormat.Write(stored.Opened.Rewrite(rewrite).Report);
            CaseChange[] changes = [.. stored.File.Log.Select(change => change.Rewrite(rewrite))];
            if (await database.TransactAsync(
                connection => RewriteAsync(connection, handlerId, id, report, changes, cancellationToken), cancellationToken)
                .ConfigureAwait(false))
            {
                await database.SweepAsync(cancellationToken).ConfigureAwait(false);
                return true;
            }
        }

        return false;
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask<IReadOnlyList<CaseCount>> CountAsync(HandlerId handlerId, CancellationToken cancellationToken = default)
    {
        string handler = handlerId.Value;
        var cells = await database.QueryAsync(
            context => context.Cases.Where(row => row.HandlerId == handler).GroupBy(row => new { row.Day, row.Stage })
                .Select(cell => new { cell.Key.Day, cell.Key.Stage, Count = cell.LongCount() }).ToListAsync(cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return
        [
            .. from cell in cells
               let day = DateOnly.FromDayNumber(cell.Day)
               group cell.Count by (day.Year, day.Month, cell.Stage) into month
               select new CaseCount(month.Key.Year, month.Key.Month, Enum.Parse<CaseStage>(month.Key.Stage), month.Sum()),
        ];
    }

    /// <summary>Writes the texts if the case still has the version that was read.</summary>
    private static async Task<bool> RewriteAsync(
        DbConnection connection, HandlerId handlerId, CaseId id, byte[] report, CaseChange[] changes, CancellationToken cancellationToken)
    {
        int written = await connection.Command(
                "UPDATE yipai_case SET report = @report WHERE handler_id = @handler AND case_id = @id AND version = @version",
                ("handler", handlerId.Value), ("id", id.Value), ("version", changes.Length), ("report", report))
            .ExecuteOnceAsync(cancellationToken).ConfigureAwait(false);
        foreach (CaseChange change in written == 0 ? [] : changes.Where(change => change.Reason is not null))
        {
            await connection.Command(
                    "UPDATE yipai_case_change SET content = @content WHERE handler_id = @handler AND case_id = @id AND number = @number",
                    ("handler", handlerId.Value), ("id", id.Value), ("number", change.Number), ("content", CaseChangeFormat.Write(change)))
                .ExecuteOnceAsync(cancellationToken).ConfigureAwait(false);
        }

        return written > 0;
    }

    /// <summary>Writes what a reviewer decided about a photo, if the case has the photo.</summary>
    private async ValueTask<bool> JudgeAsync(
        string statement, HandlerId handlerId, CaseId id, PhotoDigest photo, CancellationToken cancellationToken,
        params (string Name, object Value)[] more)
    {
        StoredCase? stored = await FindAsync(handlerId, id, cancellationToken).ConfigureAwait(false);
        if (stored is null || !stored.Opened.Report.Photos.Contains(photo))
        {
            return false;
        }

        await database.ExecuteAsync(
            statement, cancellationToken, [("handler", handlerId.Value), ("id", id.Value), ("photo", photo.Hex), .. more])
            .ConfigureAwait(false);
        return true;
    }

    private async ValueTask<StoredCase?> FindAsync(
        HandlerId handlerId, Func<IQueryable<CaseRow>, IQueryable<CaseRow>> which, CancellationToken cancellationToken)
    {
        IReadOnlyList<StoredCase> found = await database.QueryAsync(
            context => _rows.ReadAsync(
                context, handlerId, which(context.Cases.Where(row => row.HandlerId == handlerId.Value)).Take(1), cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return found.Count == 0 ? null : found[0];
    }
}
