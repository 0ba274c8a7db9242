using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Model;
using Yipai.Privacy.Audit;

namespace Yipai.EntityFrameworkCore.Audit;

/// <summary>The audit log of one handler in a database.</summary>
/// <remarks>Several servers may append to one log: each entry has one place, and a writer that comes second writes nothing.</remarks>
public sealed class DatabaseAuditStore : IAuditStore
{
    private const int PageSize = 512;

    private readonly YipaiDatabase _database;
    private readonly string _handlerId;

    /// <summary>Opens a handler's log; reads nothing yet.</summary>
    public DatabaseAuditStore(YipaiDatabase database, string handlerId)
    {
        _database = database;
        _handlerId = handlerId;
    }

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">YP0410: another writer was first; other codes: the database failed.</exception>
    public async ValueTask AppendAsync(
        AuditEntry entry, IReadOnlyList<AuditOpening> openings, AuditTreeHead head, CancellationToken cancellationToken = default)
    {
        bool isFirst = await _database.RunAsync(
            async connection =>
            {
                DbTransaction transaction = await connection.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
                await using ConfiguredAsyncDisposable _ = transaction.ConfigureAwait(false);

                // The head goes first: its row is the lock that a second writer waits for, and then finds moved.
                if (!await MoveHeadAsync(connection, entry.Sequence, head, cancellationToken).ConfigureAwait(false))
                {
                    return false;
                }

                await connection.InsertAsync(
                    "yipai_audit_entry (handler_id, sequence, content, leaf_hash)",
                    [[_handlerId, entry.Sequence, entry.Bytes.ToArray(), entry.LeafHash.ToArray()]],
                    cancellationToken).ConfigureAwait(false);
                await connection.InsertAsync(
                    "yipai_audit_opening (handler_id, sequence, name, salt)",
                    [.. openings.Select(opening => new object[] { _handlerId, opening.Sequence, opening.Name, opening.Salt.ToArray() })],
                    cancellationToken).ConfigureAwait(false);
                await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);
        if (!isFirst)
        {
            throw YipaiStorageException.AppendedMeanwhile();
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredAuditEntry> ReadAsync(long from, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        for (long next = from; ;)
        {
            List<StoredAuditEntry> page = await ReadPageAsync(next, cancellationToken).ConfigureAwait(false);
            foreach (StoredAuditEntry entry in page)
            {
                yield return entry;
                next = entry.Sequence + 1;
            }

            if (page.Count < PageSize)
            {
                yield break;
            }
        }
    }

    /// <inheritdoc/>
    public async ValueTask<AuditTreeHead?> GetHeadAsync(CancellationToken cancellationToken = default)
    {
        AuditHeadRow? head = await _database.QueryAsync(
            context => context.AuditHeads.AsNoTracking().SingleOrDefaultAsync(row => row.HandlerId == _handlerId, cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return head is null ? null : new AuditTreeHead(head.Size, head.RootHash);
    }

    /// <summary>Destroys the salt of one commitment, for good; the log still verifies (PIPL 47).</summary>
    /// <returns>Whether there was one.</returns>
    public async ValueTask<bool> ForgetOpeningAsync(long sequence, string name, CancellationToken cancellationToken = default) =>
        await _database.QueryAsync(
            async context =>
            {
                int forgotten = await context.AuditOpenings.Where(row => row.HandlerId == _handlerId && row.Sequence == sequence && row.Name == name)
                    .ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
                await _database.SweepAsync(context.Database.GetDbConnection(), cancellationToken).ConfigureAwait(false);
                return forgotten > 0;
            },
            cancellationToken).ConfigureAwait(false);

    /// <summary>The salt of one commitment, or null where there is none, or none any more.</summary>
    public async ValueTask<AuditOpening?> FindOpeningAsync(long sequence, string name, CancellationToken cancellationToken = default)
    {
        AuditOpeningRow? opening = await _database.QueryAsync(
            context => context.AuditOpenings.AsNoTracking()
                .SingleOrDefaultAsync(row => row.HandlerId == _handlerId && row.Sequence == sequence && row.Name == name, cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return opening is null ? null : new AuditOpening(opening.Sequence, opening.Name, opening.Salt);
    }

    private async Task<bool> MoveHeadAsync(DbConnection connection, long from, AuditTreeHead head, CancellationToken cancellationToken) =>
        await connection.Command(
                from == 0
                    ? "INSERT INTO yipai_audit_head (handler_id, size, root_hash) VALUES (@handler, @size, @root) ON CONFLICT DO NOTHING"
                    : "UPDATE yipai_audit_head SET size = @size, root_hash = @root WHERE handler_id = @handler AND size = @from",
                ("handler", _handlerId), ("size", head.Size), ("root", head.RootHash.ToArray()), ("from", from))
            .ExecuteOnceAsync(cancellationToken).ConfigureAwait(false) > 0;

    private Task<List<StoredAuditEntry>> ReadPageAsync(long from, CancellationToken cancellationToken) =>
        _database.RunAsync(
            connection => connection.Command(
                    """
                    SELECT sequence, content, leaf_hash FROM yipai_audit_entry
                    WHERE handler_id = @handler AND sequence >= @from ORDER BY sequence LIMIT @size
                    """,
                    ("handler", _handlerId), ("from", from), ("size", PageSize))
                .ReadOnceAsync(Read, cancellationToken),
            cancellationToken);

    private static StoredAuditEntry Read(DbDataReader row) => new(row.GetInt64(0), row.GetFieldValue<byte[]>(1), row.GetFieldValue<byte[]>(2));
}
