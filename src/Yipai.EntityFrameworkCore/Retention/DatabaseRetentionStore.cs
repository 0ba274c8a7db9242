using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Model;
using Yipai.Privacy;
using Yipai.Privacy.Server.Retention;

namespace Yipai.EntityFrameworkCore.Retention;

/// <summary>Stores the retention state in a database.</summary>
internal sealed class DatabaseRetentionStore(YipaiDatabase database) : IRetentionStore
{
    // The earlier of two instants counts, so that two notes about one record may arrive in any order.
    private const string Upsert = """
        INSERT INTO yipai_retention_record AS known
            (handler_id, record_id, subject_id, item, activity, since, closed_at, deleted_at, refused_at, use_ended_at)
        VALUES (@handler, @id, @subject, @item, @activity, @since, @closed, @deleted, @refused, @ended)
        ON CONFLICT (handler_id, record_id) DO UPDATE SET
            closed_at = CASE WHEN known.closed_at IS NULL OR excluded.closed_at < known.closed_at
                THEN excluded.closed_at ELSE known.closed_at END,
            deleted_at = CASE WHEN known.deleted_at IS NULL OR excluded.deleted_at < known.deleted_at
                THEN excluded.deleted_at ELSE known.deleted_at END,
            refused_at = CASE WHEN known.refused_at IS NULL OR excluded.refused_at < known.refused_at
                THEN excluded.refused_at ELSE known.refused_at END,
            use_ended_at = CASE WHEN known.use_ended_at IS NULL OR excluded.use_ended_at < known.use_ended_at
                THEN excluded.use_ended_at ELSE known.use_ended_at END
        """;

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed. Make the same note again.</exception>
    public async ValueTask NoteAsync(HandlerId handlerId, HeldRecord record, CancellationToken cancellationToken = default) =>
        await database.ExecuteAsync(
            Upsert,
            cancellationToken,
            ("handler", handlerId.Value),
            ("id", record.RecordId),
            ("subject", record.SubjectId?.Value ?? ""),
            ("item", record.Item.Id),
            ("activity", record.Activity.Id),
            ("since", record.Since.UtcTicks),
            ("closed", TicksOf(record.ClosedAt)),
            ("deleted", TicksOf(record.DeletedAt)),
            ("refused", TicksOf(record.RefusedAt)),
            ("ended", TicksOf(record.UseEndedAt))).ConfigureAwait(false);

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">YP0410: a row is damaged. The error comes after all other rows.</exception>
    public IAsyncEnumerable<HeldRecord> ReadAsync(
        HandlerId handlerId, SubjectId? subjectId = null, CancellationToken cancellationToken = default)
    {
        string handler = handlerId.Value;
        string? subject = subjectId?.Value;
        return database.ReadPagesAsync<RetentionRow>(
                (context, last) => context.RetentionRecords
                    .Where(row => row.HandlerId == handler && (subject == null || row.SubjectId == subject))
                    .Where(row => last == null || string.Compare(row.RecordId, last.RecordId) > 0)
                    .OrderBy(row => row.RecordId),
                cancellationToken)
            .ReadEachAsync(Read, cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask<bool> ForgetAsync(HandlerId handlerId, string recordId, CancellationToken cancellationToken = default) =>
        await database.ExecuteAsync(
            "DELETE FROM yipai_retention_record WHERE handler_id = @handler AND record_id = @id",
            cancellationToken,
            ("handler", handlerId.Value),
            ("id", recordId)).ConfigureAwait(false) > 0;

    private static object TicksOf(DateTimeOffset? instant) => instant is { } at ? at.UtcTicks : DBNull.Value;

    private static DateTimeOffset? InstantOf(long? ticks) => ticks is { } at ? new DateTimeOffset(at, TimeSpan.Zero) : null;

    private static HeldRecord Read(RetentionRow row)
    {
        try
        {
            return new HeldRecord(
                row.RecordId, DataItems.Find(row.Item), Activities.Find(row.Activity), new DateTimeOffset(row.Since, TimeSpan.Zero))
            {
                SubjectId = row.SubjectId.Length == 0 ? null : new SubjectId(row.SubjectId),
                ClosedAt = InstantOf(row.ClosedAt),
                DeletedAt = InstantOf(row.DeletedAt),
                RefusedAt = InstantOf(row.RefusedAt),
                UseEndedAt = InstantOf(row.UseEndedAt),
            };
        }
        catch (Exception exception) when (exception is PrivacyException or ArgumentException)
        {
            throw YipaiStorageException.CorruptRow("yipai_retention_record", row.RecordId, exception);
        }
    }
}
