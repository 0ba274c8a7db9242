using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Model;
using Yipai.Privacy.Audit;

namespace Yipai.EntityFrameworkCore.Audit;

/// <summary>The audit log of one handler in a database.</summary>
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
    public ValueTask AppendAsync(AuditEntry entry, IReadOnlyList<AuditOpening> openings, AuditTreeHead head, CancellationToken cancellationToken = default) =>
        new(_database.RunAsync(
            async context =>
            {
                IDbContextTransaction transaction = await context.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
                await using ConfiguredAsyncDisposable _ = transaction.ConfigureAwait(false);
                await context.Command(
                    "INSERT INTO yipai_audit_head (handler_id, size, root_hash) VALUES (@handler, @size, @root) ON CONFLICT (handler_id) DO UPDATE SET size = @size, root_hash = @root",
                    ("handler", _handlerId), ("size", head.Size), ("root", head.RootHash.ToArray())).ExecuteOnceAsync(cancellationToken).ConfigureAwait(false);
                await context.InsertAsync(
                    "yipai_audit_entry (handler_id, sequence, content, leaf_hash)",
                    [[_handlerId, entry.Sequence, entry.Bytes.ToArray(), entry.LeafHash.ToArray()]], cancellationToken).ConfigureAwait(false);
                await context.InsertAsync(
                    "yipai_audit_opening (handler_id, sequence, name, salt)",
                    [.. openings.Select(opening => new object[] { _handlerId, opening.Sequence, opening.Name, opening.Salt.ToArray() })],
                    cancellationToken).ConfigureAwait(false);
                await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
                return true;
            },
            cancellationToken));

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
        AuditHeadRow? head = await _database.RunAsync(
            context => context.AuditHeads.AsNoTracking().SingleOrDefaultAsync(row => row.HandlerId == _handlerId, cancellationToken),
            cancellationToken).ConfigureAwait(false);
        return head is null ? null : new AuditTreeHead(head.Size, head.RootHash);
    }

    private Task<List<StoredAuditEntry>> ReadPageAsync(long from, CancellationToken cancellationToken) =>
        _database.RunAsync(
            context => context.Command(
                    """
                    SELECT sequence, content, leaf_hash FROM yipai_audit_entry
                    WHERE handler_id = @handler AND sequence >= @from ORDER BY sequence LIMIT @size
                    """,
                    ("handler", _handlerId), ("from", from), ("size", PageSize))
                .ReadOnceAsync(Read, cancellationToken),
            cancellationToken);

    private static StoredAuditEntry Read(DbDataReader row) => new(row.GetInt64(0), row.GetFieldValue<byte[]>(1), row.GetFieldValue<byte[]>(2));
}
