using Yipai.Privacy.Proofs;
using Yipai.Privacy.Server.Storage;

namespace Yipai.Privacy.Server.Audit;

/// <summary>Reads a log once from its first entry to its head and checks it.</summary>
/// <remarks>
/// Idea: rebuild the Merkle tree leaf by leaf from the stored bytes. Compare each leaf hash on the way, the completed subtrees in
/// groups of 512, and the root at the end with the head.
/// Invariant: before entry n is read, the root covers exactly the entries 0 to n - 1 and all of them were intact, so the first mismatch
/// is the first damage. Memory holds one hash for each bit of the size and at most 512 nodes.
/// Source: RFC 6962, section 2.1.
/// </remarks>
internal sealed class AuditWalk : IDisposable
{
    private const int NodesAtOnce = 512;

    private readonly IAuditStore _store;
    private readonly long _mark;
    private readonly MerkleHasher _hasher = new();
    private readonly MerkleRoot _root;
    private readonly AuditScanMemory _memory = new();
    private readonly List<StoredMerkleNode> _completed = new(NodesAtOnce);

    private AuditWalk(IAuditStore store, long mark)
    {
        _store = store;
        _mark = mark;
        _root = new MerkleRoot(0, [], _hasher);
    }

    public AuditVerification Result { get; private set; } = null!;

    /// <summary>Gets the root at the requested size, or null if the log is smaller.</summary>
    public byte[]? RootAtMark { get; private set; }

    public static async ValueTask<AuditWalk> RunAsync(IAuditStore store, long mark, CancellationToken cancellationToken)
    {
        using var walk = new AuditWalk(store, mark);
        (AuditDamage damage, long? place) = await walk.FindDamageAsync(cancellationToken).ConfigureAwait(false);
        walk.Result = new AuditVerification(walk._root.Size, Convert.ToHexStringLower(walk._root.Compute()), place, damage);
        return walk;
    }

    public void Dispose() => _hasher.Dispose();

    private async ValueTask<(AuditDamage Damage, long? Place)> FindDamageAsync(CancellationToken cancellationToken)
    {
        AuditTreeHead head = await GetHeadAsync(cancellationToken).ConfigureAwait(false);
        KeepRootAtMark();
        await foreach (StoredAuditEntry entry in _store.ReadAsync(0, cancellationToken).ConfigureAwait(false))
        {
            if (_root.Size == head.Size)
            {
                // Entries after the head belong to a writer that is still at work, or to no head at all.
                AuditTreeHead later = await GetHeadAsync(cancellationToken).ConfigureAwait(false);
                if (later.Size <= head.Size)
                {
                    return (AuditDamage.Extended, head.Size);
                }

                break;
            }

            AuditDamage damage = Check(entry);
            if (damage != AuditDamage.None)
            {
                return (damage, _root.Size);
            }

            _root.Append(entry.LeafHash, _completed);
            KeepRootAtMark();
            if (_completed.Count >= NodesAtOnce && !await AreStoredAsync(cancellationToken).ConfigureAwait(false))
            {
                return (AuditDamage.NodeChanged, null);
            }
        }

        return _root.Size != head.Size ? (AuditDamage.Truncated, _root.Size)
            : !_root.Compute().AsSpan().SequenceEqual(head.RootHash.Span) ? (AuditDamage.RootChanged, null)
            : !await AreStoredAsync(cancellationToken).ConfigureAwait(false) ? (AuditDamage.NodeChanged, null)
            : (AuditDamage.None, null);
    }

    private AuditDamage Check(StoredAuditEntry entry)
    {
        Span<byte> hash = stackalloc byte[MerkleHash.Length];
        _hasher.OfLeaf(entry.Bytes.Span, hash);
        return entry.Sequence != _root.Size ? AuditDamage.OutOfPlace
            : !hash.SequenceEqual(entry.LeafHash.Span) ? AuditDamage.EntryChanged
            : !AuditEntryFormat.TryScan(entry.Bytes.Span, _memory, out long sequence) ? AuditDamage.Unreadable
            : sequence != _root.Size ? AuditDamage.OutOfPlace
            : AuditDamage.None;
    }

    private async ValueTask<bool> AreStoredAsync(CancellationToken cancellationToken)
    {
        IReadOnlyList<ReadOnlyMemory<byte>> stored =
            await _store.ReadNodesAsync([.. _completed.Select(node => node.Node)], cancellationToken).ConfigureAwait(false);
        bool same = stored.Count == _completed.Count;
        for (int place = 0; same && place < stored.Count; place++)
        {
            same = stored[place].Span.SequenceEqual(_completed[place].Hash.Span);
        }

        _completed.Clear();
        return same;
    }

    private void KeepRootAtMark() => RootAtMark = _root.Size == _mark ? _root.Compute() : RootAtMark;

    private async ValueTask<AuditTreeHead> GetHeadAsync(CancellationToken cancellationToken) =>
        await _store.GetHeadAsync(cancellationToken).ConfigureAwait(false) ?? AuditTreeHead.Empty;
}
