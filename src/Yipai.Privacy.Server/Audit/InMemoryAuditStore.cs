using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Yipai.Privacy.Proofs;
using Yipai.Privacy.Server.Storage;

namespace Yipai.Privacy.Server.Audit;

/// <summary>Keeps a log in memory until the process ends.</summary>
public sealed class InMemoryAuditStore : IAuditStore
{
    private readonly Lock _gate = new();
    private readonly List<StoredAuditEntry> _entries = [];
    private readonly List<List<ReadOnlyMemory<byte>>> _levels = [];
    private readonly Dictionary<(long Sequence, string Name), AuditOpening> _openings = [];
    private AuditBatch? _last;

    /// <summary>Gets the salts, which are kept apart from the entries.</summary>
    public IReadOnlyList<AuditOpening> Openings
    {
        get
        {
            lock (_gate)
            {
                return [.. _openings.Values];
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> TryAppendAsync(AuditBatch batch, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        cancellationToken.ThrowIfCancellationRequested();
        lock (_gate)
        {
            if (batch.FirstSequence != _entries.Count)
            {
                return ValueTask.FromResult(false);
            }

            foreach (AuditEntry entry in batch.Entries)
            {
                _entries.Add(new StoredAuditEntry(entry.Sequence, entry.Bytes, entry.LeafHash));
            }

            foreach ((MerkleNode node, ReadOnlyMemory<byte> hash) in batch.Nodes)
            {
                Add(node, hash);
            }

            foreach (AuditOpening opening in batch.Openings)
            {
                _openings.Add((opening.Sequence, opening.Name), opening);
            }

            _last = batch;
            return ValueTask.FromResult(true);
        }
    }

    /// <inheritdoc/>
    public async IAsyncEnumerable<StoredAuditEntry> ReadAsync(long from,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        StoredAuditEntry[] entries;
        lock (_gate)
        {
            entries = [.. CollectionsMarshal.AsSpan(_entries)[(int)Math.Clamp(from, 0, _entries.Count)..]];
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
            return ValueTask.FromResult(_last?.Head);
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadNodesAsync(
        IReadOnlyList<MerkleNode> nodes, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(nodes);
        var hashes = new ReadOnlyMemory<byte>[nodes.Count];
        lock (_gate)
        {
            for (int place = 0; place < hashes.Length; place++)
            {
                hashes[place] = Find(nodes[place]);
            }
        }

        return ValueTask.FromResult<IReadOnlyList<ReadOnlyMemory<byte>>>(hashes);
    }

    /// <inheritdoc/>
    public ValueTask<AuditOpening?> FindOpeningAsync(long sequence, string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        lock (_gate)
        {
            return ValueTask.FromResult(_openings.GetValueOrDefault((sequence, name)));
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> ForgetOpeningAsync(long sequence, string name, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(name);
        lock (_gate)
        {
            return ValueTask.FromResult(_openings.Remove((sequence, name)));
        }
    }

    /// <summary>Adds a subtree.</summary>
    /// <remarks>Subtrees of one level are completed from left to right, each level after the one below it.</remarks>
    private void Add(MerkleNode node, ReadOnlyMemory<byte> hash)
    {
        if (node.Level > _levels.Count)
        {
            _levels.Add([]);
        }

        _levels[node.Level - 1].Add(hash);
    }

    private ReadOnlyMemory<byte> Find(MerkleNode node)
    {
        int count = node.Level == 0 ? _entries.Count : node.Level <= _levels.Count ? _levels[node.Level - 1].Count : 0;
        return node.Index < 0 || node.Index >= count ? default
            : node.Level == 0 ? _entries[(int)node.Index].LeafHash
            : _levels[node.Level - 1][(int)node.Index];
    }

    /// <summary>Remembers the log, and returns what brings it back.</summary>
    internal Action Capture()
    {
        lock (_gate)
        {
            StoredAuditEntry[] entries = [.. _entries];
            ReadOnlyMemory<byte>[][] levels = [.. _levels.Select(level => level.ToArray())];
            AuditOpening[] openings = [.. _openings.Values];
            AuditBatch? last = _last;
            return () =>
            {
                lock (_gate)
                {
                    _entries.Clear();
                    _entries.AddRange(entries);
                    _levels.Clear();
                    _levels.AddRange(levels.Select(level => level.ToList()));
                    _openings.Clear();
                    Array.ForEach(openings, opening => _openings.Add((opening.Sequence, opening.Name), opening));
                    _last = last;
                }
            };
        }
    }
}
