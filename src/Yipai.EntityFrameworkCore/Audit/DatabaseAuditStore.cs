using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Model;
using Yipai.Privacy;
using Yipai.Privacy.Proofs;
using Yipai.Privacy.Server.Audit;
using Yipai.Privacy.Server.Storage;

namespace Yipai.EntityFrameworkCore.Audit;

/// <summary>Stores the audit log of one handler in a database.</summary>
/// <remarks>
/// Several servers may append to one log. Each entry has one position, and the second writer of a position writes nothing.
/// </remarks>
internal sealed class DatabaseAuditStore(YipaiDatabase database, HandlerId handlerId) : IAuditStore
{
    private const int PageSize = 512;

    private readonly string _handler = handlerId.Value;

    /// <inheritdoc/>
    /// <exception cref="YipaiStorageException">The database failed.</exception>
    public async ValueTask<bool> TryAppendAsync(AuditBatch batch, CancellationToken cancellationToken = default) =>
        await database.TransactAsync(
            async connection =>
            {
                // Write the head first. Its row is the lock for which a second writer waits, and which it then finds changed.
                if (!await MoveHeadAsync(connection, batch.FirstSequence, batch.Head, cancellationToken).ConfigureAwait(false))
                {
                    return false;
                }

                await connection.InsertAsync(
                    "yipai_audit_entry (handler_id, sequence, content, leaf_hash)",
                    [.. batch.Entries.Select(
                        entry => new object[] { _handler, entry.Sequence, entry.Bytes.ToArray(), entry.LeafHash.ToArray() })],
                    cancellationToken).ConfigureAwait(false);
                await connection.InsertAsync(
                    "yipai_audit_node (handler_id, level, position, hash)",
                    [.. batch.Nodes.Select(node => new object[] { _handler, node.Node.Level, node.Node.Index, node.Hash.ToArray() })],
                    cancellationToken).ConfigureAwait(false);
                await connection.InsertAsync(
                    "yipai_audit_opening (handler_id, sequence, name, salt)",
                    [.. batch.Openings.Select(
                        opening => new object[] { _handler, opening.Sequence, opening.Name, opening.Salt.ToArray() })],
                    cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredAuditEntry> ReadAsync(
        long from, [EnumeratorCancellation] CancellationToken cancellationToken = default)
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
        AuditHeadRow? head = await database.QueryAsync(
            context => context.AuditHeads.AsNoTracking().SingleOrDefaultAsync(row => row.HandlerId == _handler, cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return head is null ? null : new AuditTreeHead(head.Size, head.RootHash);
    }

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadNodesAsync(
        IReadOnlyList<MerkleNode> nodes, CancellationToken cancellationToken = default) =>
        await database.RunAsync<IReadOnlyList<ReadOnlyMemory<byte>>>(
            async connection =>
            {
                var hashes = new ReadOnlyMemory<byte>[nodes.Count];
                for (int index = 0; index < hashes.Length; index++)
                {
                    MerkleNode node = nodes[index];
                    List<byte[]> found = await connection.Command(
                            node.Level == 0
                                ? "SELECT leaf_hash FROM yipai_audit_entry WHERE handler_id = @handler AND sequence = @position"
                                : "SELECT hash FROM yipai_audit_node "
                                    + "WHERE handler_id = @handler AND level = @level AND position = @position",
                            node.Level == 0
                                ? [("handler", _handler), ("position", node.Index)]
                                : [("handler", _handler), ("level", node.Level), ("position", node.Index)])
                        .ReadOnceAsync(row => row.GetFieldValue<byte[]>(0), cancellationToken).ConfigureAwait(false);
                    hashes[index] = found is [var hash] ? hash : default;
                }

                return hashes;
            },
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask<bool> ForgetOpeningAsync(long sequence, string name, CancellationToken cancellationToken = default) =>
        await database.QueryAsync(
            async context =>
            {
                int forgotten = await context.AuditOpenings.Where(
                    row => row.HandlerId == _handler && row.Sequence == sequence && row.Name == name)
                    .ExecuteDeleteAsync(cancellationToken).ConfigureAwait(false);
                await database.SweepAsync(context.Database.GetDbConnection(), cancellationToken).ConfigureAwait(false);
                return forgotten > 0;
            },
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask<AuditOpening?> FindOpeningAsync(long sequence, string name, CancellationToken cancellationToken = default)
    {
        AuditOpeningRow? opening = await database.QueryAsync(
            context => context.AuditOpenings.AsNoTracking()
                .SingleOrDefaultAsync(row => row.HandlerId == _handler && row.Sequence == sequence && row.Name == name, cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return opening is null ? null : new AuditOpening(opening.Sequence, opening.Name, opening.Salt);
    }

    private async Task<bool> MoveHeadAsync(DbConnection connection, long from, AuditTreeHead head, CancellationToken cancellationToken) =>
        await connection.Command(
                from == 0
                    ? "INSERT INTO yipai_audit_head (handler_id, size, root_hash) VALUES (@handler, @size, @root) ON CONFLICT DO NOTHING"
                    : "UPDATE yipai_audit_head SET size = @size, root_hash = @root WHERE handler_id = @handler AND size = @from",
                ("handler", _handler), ("size", head.Size), ("root", head.RootHash.ToArray()), ("from", from))
            .ExecuteOnceAsync(cancellationToken).ConfigureAwait(false) > 0;

    private Task<List<StoredAuditEntry>> ReadPageAsync(long from, CancellationToken cancellationToken) =>
        database.RunAsync(
            connection => connection.Command(
                    """
                    SELECT sequence, content, leaf_hash FROM yipai_audit_entry
                    WHERE handler_id = @handler AND sequence >= @from ORDER BY sequence LIMIT @size
                    """,
                    ("handler", _handler), ("from", from), ("size", PageSize))
                .ReadOnceAsync(Read, cancellationToken),
            cancellationToken);

    private static StoredAuditEntry Read(DbDataReader row) =>
        new(row.GetInt64(0), row.GetFieldValue<byte[]>(1), row.GetFieldValue<byte[]>(2));
}
