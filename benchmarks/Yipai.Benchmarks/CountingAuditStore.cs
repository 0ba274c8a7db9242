using Yipai.Privacy.Proofs;
using Yipai.Privacy.Server.Audit;
using Yipai.Privacy.Server.Storage;

namespace Yipai.Benchmarks;

/// <summary>A store that counts the nodes that are read.</summary>
internal sealed class CountingAuditStore(IAuditStore store) : IAuditStore
{
    private long _count;

    /// <summary>Returns the number of nodes read since the last call.</summary>
    public long TakeCount() => Interlocked.Exchange(ref _count, 0);

    public ValueTask<bool> TryAppendAsync(AuditBatch batch, CancellationToken cancellationToken = default) =>
        store.TryAppendAsync(batch, cancellationToken);

    public IAsyncEnumerable<StoredAuditEntry> ReadAsync(long from, CancellationToken cancellationToken = default) =>
        store.ReadAsync(from, cancellationToken);

    public ValueTask<AuditTreeHead?> GetHeadAsync(CancellationToken cancellationToken = default) => store.GetHeadAsync(cancellationToken);

    public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadNodesAsync(
        IReadOnlyList<MerkleNode> nodes, CancellationToken cancellationToken = default)
    {
        _count += nodes.Count;
        return store.ReadNodesAsync(nodes, cancellationToken);
    }

    public ValueTask<AuditOpening?> FindOpeningAsync(long sequence, string name, CancellationToken cancellationToken = default) =>
        store.FindOpeningAsync(sequence, name, cancellationToken);

    public ValueTask<bool> ForgetOpeningAsync(long sequence, string name, CancellationToken cancellationToken = default) =>
        store.ForgetOpeningAsync(sequence, name, cancellationToken);
}
