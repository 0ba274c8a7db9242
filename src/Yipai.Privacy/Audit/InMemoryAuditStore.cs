using System.Runtime.CompilerServices;

namespace Yipai.Privacy.Audit;

/// <summary>A log that lives as long as its process.</summary>
public sealed class InMemoryAuditStore : IAuditStore
{
    private readonly Lock _gate = new();
    private readonly List<StoredAuditEntry> _entries = [];
    private readonly Dictionary<MerkleNode, ReadOnlyMemory<byte>> _nodes = [];
    private readonly List<AuditOpening> _openings = [];
    private AuditTreeHead? _head;

    /// <summary>The salts, apart from the entries.</summary>
    public IReadOnlyList<AuditOpening> Openings
    {
        get
        {
            lock (_gate)
            {
                return [.. _openings];
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> TryAppendAsync(AuditBatch batch, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (_entries.Count != batch.FirstSequence)
            {
                return ValueTask.FromResult(false);
            }

            foreach (AuditEntry entry in batch.Entries)
            {
                _entries.Add(new StoredAuditEntry(entry.Sequence, entry.Bytes, entry.LeafHash));
            }

            foreach (StoredMerkleNode node in batch.Nodes)
            {
                _nodes[node.Node] = node.Hash;
            }

            _openings.AddRange(batch.Openings);
            _head = batch.Head;
            return ValueTask.FromResult(true);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredAuditEntry> ReadAsync(long from, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        StoredAuditEntry[] entries;
        lock (_gate)
        {
            entries = [.. _entries.Skip((int)Math.Min(from, int.MaxValue))];
        }

        foreach (StoredAuditEntry entry in entries)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return entry;
        }

        await ValueTask.CompletedTask.ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<AuditTreeHead?> GetHeadAsync(CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            return ValueTask.FromResult(_head);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadNodesAsync(IReadOnlyList<MerkleNode> nodes, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            return ValueTask.FromResult<IReadOnlyList<ReadOnlyMemory<byte>>>([.. nodes.Select(Find)]);
        }
    }

    /// <inheritdoc/>
    public ValueTask<AuditOpening?> FindOpeningAsync(long sequence, string name, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            return ValueTask.FromResult(_openings.Find(opening => opening.Sequence == sequence && opening.Name == name));
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> ForgetOpeningAsync(long sequence, string name, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            return ValueTask.FromResult(_openings.RemoveAll(opening => opening.Sequence == sequence && opening.Name == name) > 0);
        }
    }

    private ReadOnlyMemory<byte> Find(MerkleNode node) =>
        node.Level > 0 ? _nodes.GetValueOrDefault(node)
        : node.Index < _entries.Count ? _entries[(int)node.Index].LeafHash
        : default;
}
