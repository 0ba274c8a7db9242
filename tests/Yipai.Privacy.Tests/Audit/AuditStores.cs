using Yipai.Privacy.Audit;

namespace Yipai.Privacy.Tests.Audit;

/// <summary>A store whose content a test can damage.</summary>
internal sealed class EditableAuditStore(StoredAuditLog content) : IAuditStore
{
    public List<StoredAuditEntry> Entries { get; } = content.Entries;

    public Dictionary<MerkleNode, ReadOnlyMemory<byte>> Nodes { get; } = content.Nodes;

    public AuditTreeHead? Head { get; set; } = content.Head;

    public ValueTask<bool> TryAppendAsync(AuditBatch batch, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public IAsyncEnumerable<StoredAuditEntry> ReadAsync(long from, CancellationToken cancellationToken = default) => Entries.ToAsyncEnumerable();

    public ValueTask<AuditTreeHead?> GetHeadAsync(CancellationToken cancellationToken = default) => ValueTask.FromResult(Head);

    public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadNodesAsync(IReadOnlyList<MerkleNode> nodes, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IReadOnlyList<ReadOnlyMemory<byte>>>(
            [.. nodes.Select(node => node.Level == 0 ? Entries.ElementAtOrDefault((int)node.Index)?.LeafHash ?? default : Nodes.GetValueOrDefault(node))]);

    public ValueTask<AuditOpening?> FindOpeningAsync(long sequence, string name, CancellationToken cancellationToken = default) => default;

    public ValueTask<bool> ForgetOpeningAsync(long sequence, string name, CancellationToken cancellationToken = default) => default;
}

/// <summary>A log as a store holds it.</summary>
internal sealed record StoredAuditLog(List<StoredAuditEntry> Entries, Dictionary<MerkleNode, ReadOnlyMemory<byte>> Nodes, AuditTreeHead? Head);

/// <summary>A store that fails when told to.</summary>
internal sealed class FailingAuditStore : IAuditStore
{
    private readonly InMemoryAuditStore _store = new();

    public bool Fails { get; set; }

    public ValueTask<bool> TryAppendAsync(AuditBatch batch, CancellationToken cancellationToken = default) =>
        Fails ? throw new IOException("no space left") : _store.TryAppendAsync(batch, cancellationToken);

    public IAsyncEnumerable<StoredAuditEntry> ReadAsync(long from, CancellationToken cancellationToken = default) => _store.ReadAsync(from, cancellationToken);

    public ValueTask<AuditTreeHead?> GetHeadAsync(CancellationToken cancellationToken = default) => _store.GetHeadAsync(cancellationToken);

    public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadNodesAsync(IReadOnlyList<MerkleNode> nodes, CancellationToken cancellationToken = default) =>
        _store.ReadNodesAsync(nodes, cancellationToken);

    public ValueTask<AuditOpening?> FindOpeningAsync(long sequence, string name, CancellationToken cancellationToken = default) =>
        _store.FindOpeningAsync(sequence, name, cancellationToken);

    public ValueTask<bool> ForgetOpeningAsync(long sequence, string name, CancellationToken cancellationToken = default) =>
        _store.ForgetOpeningAsync(sequence, name, cancellationToken);
}

/// <summary>A store that gives way between reading and writing, so that appends meet.</summary>
internal sealed class SlowAuditStore : IAuditStore
{
    private readonly InMemoryAuditStore _store = new();

    public async ValueTask<bool> TryAppendAsync(AuditBatch batch, CancellationToken cancellationToken = default)
    {
        await Task.Yield();
        return await _store.TryAppendAsync(batch, cancellationToken);
    }

    public IAsyncEnumerable<StoredAuditEntry> ReadAsync(long from, CancellationToken cancellationToken = default) => _store.ReadAsync(from, cancellationToken);

    public ValueTask<AuditTreeHead?> GetHeadAsync(CancellationToken cancellationToken = default) => _store.GetHeadAsync(cancellationToken);

    public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadNodesAsync(IReadOnlyList<MerkleNode> nodes, CancellationToken cancellationToken = default) =>
        _store.ReadNodesAsync(nodes, cancellationToken);

    public ValueTask<AuditOpening?> FindOpeningAsync(long sequence, string name, CancellationToken cancellationToken = default) =>
        _store.FindOpeningAsync(sequence, name, cancellationToken);

    public ValueTask<bool> ForgetOpeningAsync(long sequence, string name, CancellationToken cancellationToken = default) =>
        _store.ForgetOpeningAsync(sequence, name, cancellationToken);
}

internal static class AuditLogs
{
    /// <summary>A log of so many entries, as a store would hold it.</summary>
    public static async Task<StoredAuditLog> OfAsync(int count, TimeProvider time)
    {
        var store = new InMemoryAuditStore();
        using var log = new AuditLog(store, time);
        for (int index = 0; index < count; index++)
        {
            await log.AppendAsync(AuditEvent.Of("case.received").With("case", $"C-{index}").Committing("reporter", $"person {index}"));
        }

        MerkleNode[] nodes = [.. Enumerable.Range(1, 20).SelectMany(level => Enumerable.Range(0, count >> level).Select(index => new MerkleNode(level, index)))];
        IReadOnlyList<ReadOnlyMemory<byte>> hashes = await store.ReadNodesAsync(nodes);
        return new StoredAuditLog(await store.ReadAsync(0).ToListAsync(), nodes.Zip(hashes).ToDictionary(), await store.GetHeadAsync());
    }
}
