using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Model;
using Yipai.Privacy;
using Yipai.Privacy.Server.Received;

namespace Yipai.EntityFrameworkCore.Received;

/// <summary>Keeps what was received from other sources in the database.</summary>
/// <param name="database">The database.</param>
internal sealed class DatabaseReceivedStore(YipaiDatabase database) : IReceivedStore
{
    private const string Keep = """
        INSERT INTO yipai_received (handler_id, record_id, subject_id, source_id, evidence_id, received_at, recorded_by, items)
        VALUES (@handler, @id, @subject, @source, @evidence, @at, @by, @items)
        ON CONFLICT DO NOTHING
        """;

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the same record can be kept again.</exception>
    public async ValueTask<bool> KeepAsync(HandlerId handlerId, ReceivedRecord record, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(record);
        return await database.ExecuteAsync(
            Keep,
            cancellationToken,
            ("handler", handlerId.Value),
            ("id", record.Id),
            ("subject", record.SubjectId.Value),
            ("source", record.SourceId),
            ("evidence", record.EvidenceId),
            ("at", record.ReceivedAt.UtcTicks),
            ("by", record.RecordedBy),
            ("items", JsonSerializer.Serialize(record.Items, ReceivedJsonContext.Default.IReadOnlyDictionaryStringString)))
            .ConfigureAwait(false) == 1;
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask<ReceivedRecord?> FindAsync(HandlerId handlerId, string id, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(id);
        return (await ReadAsync(handlerId, rows => rows.Where(row => row.RecordId == id), cancellationToken).ConfigureAwait(false))
            .SingleOrDefault();
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public ValueTask<IReadOnlyList<ReceivedRecord>> ReadAsync(
        HandlerId handlerId, SubjectId subjectId, string? after, CancellationToken cancellationToken = default)
    {
        (string subject, string from) = (subjectId.Value, after ?? "");
        return ReadAsync(
            handlerId,
            rows => rows.Where(row => row.SubjectId == subject && string.Compare(row.RecordId, from) > 0)
                .OrderBy(row => row.RecordId).Take(IReceivedStore.PageSize),
            cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed; the records can be erased again.</exception>
    public async ValueTask EraseAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default) =>
        await database.ExecuteAsync(
            "DELETE FROM yipai_received WHERE handler_id = @handler AND subject_id = @subject",
            cancellationToken,
            ("handler", handlerId.Value),
            ("subject", subjectId.Value)).ConfigureAwait(false);

    private async ValueTask<IReadOnlyList<ReceivedRecord>> ReadAsync(
        HandlerId handlerId, Func<IQueryable<ReceivedRow>, IQueryable<ReceivedRow>> choose, CancellationToken cancellationToken)
    {
        string handler = handlerId.Value;
        List<ReceivedRow> rows = await database.QueryAsync(
            context => choose(context.Received.AsNoTracking().Where(row => row.HandlerId == handler)).ToListAsync(cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return
        [
            .. rows.Select(row => new ReceivedRecord(
                row.RecordId, new SubjectId(row.SubjectId), row.SourceId, row.EvidenceId,
                new DateTimeOffset(row.ReceivedAt, TimeSpan.Zero), row.RecordedBy,
                JsonSerializer.Deserialize(row.Items, ReceivedJsonContext.Default.IReadOnlyDictionaryStringString)!)),
        ];
    }
}
