using System.Globalization;
using System.Text;

namespace Yipai.Privacy.Audit;

/// <summary>Reads a whole log and checks every entry and subtree; reports damage, never throws over it.</summary>
public static class AuditVerifier
{
    private const int NodesAtOnce = 512;

    /// <summary>Verifies a log.</summary>
    public static ValueTask<AuditVerification> VerifyAsync(IAuditStore store, CancellationToken cancellationToken = default) =>
        WalkAsync(store, null, cancellationToken);

    /// <summary>Verifies a log and that it still holds what an older checkpoint signed: who rewrites all of it is found too.</summary>
    public static async ValueTask<AuditVerification> VerifyAsync(
        IAuditStore store, AuditCheckpoint older, IRecordVerifier verifier, CancellationToken cancellationToken = default)
    {
        if (!older.IsSignedBy(verifier))
        {
            return new AuditVerification(0, Convert.ToHexStringLower(new MerkleRoot().Compute()), null, AuditDamage.CheckpointForged);
        }

        return await WalkAsync(store, older, cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<AuditVerification> WalkAsync(IAuditStore store, AuditCheckpoint? older, CancellationToken cancellationToken)
    {
        // The head goes first: what another writer appends meanwhile is not yet in it.
        AuditTreeHead? head = await store.GetHeadAsync(cancellationToken).ConfigureAwait(false);
        long size = head?.Size ?? 0;
        var root = new MerkleRoot();
        var nodes = new List<StoredMerkleNode>();
        await foreach (StoredAuditEntry entry in store.ReadAsync(0, cancellationToken).ConfigureAwait(false))
        {
            long place = root.Size;
            if (place == size)
            {
                return await IsGrownAsync(store, size, cancellationToken).ConfigureAwait(false)
                    ? await FinishAsync(store, root, head, nodes, cancellationToken).ConfigureAwait(false)
                    : Report(root, place, AuditDamage.Extended);
            }

            AuditDamage damage = entry.Sequence != place ? AuditDamage.OutOfPlace
                : !MerkleHash.OfLeaf(entry.Bytes.Span).AsSpan().SequenceEqual(entry.LeafHash.Span) ? AuditDamage.EntryChanged
                : FindForm(entry.Bytes, place);
            if (damage != AuditDamage.None)
            {
                return Report(root, place, damage);
            }

            root.Append(entry.LeafHash.Span, nodes);
            if (root.Size == older?.Size && !root.Compute().AsSpan().SequenceEqual(older.RootHash.Span))
            {
                return Report(root, null, AuditDamage.HistoryRewritten);
            }

            if (nodes.Count >= NodesAtOnce && !await AreStoredAsync(store, nodes, cancellationToken).ConfigureAwait(false))
            {
                return Report(root, null, AuditDamage.NodeChanged);
            }
        }

        return root.Size < older?.Size ? Report(root, root.Size, AuditDamage.Truncated)
            : await FinishAsync(store, root, head, nodes, cancellationToken).ConfigureAwait(false);
    }

    private static async ValueTask<AuditVerification> FinishAsync(
        IAuditStore store, MerkleRoot root, AuditTreeHead? head, List<StoredMerkleNode> nodes, CancellationToken cancellationToken) =>
        root.Size < (head?.Size ?? 0) ? Report(root, root.Size, AuditDamage.Truncated)
        : head is not null && !root.Compute().AsSpan().SequenceEqual(head.RootHash.Span) ? Report(root, null, AuditDamage.RootChanged)
        : !await AreStoredAsync(store, nodes, cancellationToken).ConfigureAwait(false) ? Report(root, null, AuditDamage.NodeChanged)
        : Report(root, null, AuditDamage.None);

    private static async ValueTask<bool> IsGrownAsync(IAuditStore store, long size, CancellationToken cancellationToken) =>
        (await store.GetHeadAsync(cancellationToken).ConfigureAwait(false))?.Size > size;

    private static async ValueTask<bool> AreStoredAsync(IAuditStore store, List<StoredMerkleNode> nodes, CancellationToken cancellationToken)
    {
        IReadOnlyList<ReadOnlyMemory<byte>> stored = await store.ReadNodesAsync([.. nodes.Select(node => node.Node)], cancellationToken).ConfigureAwait(false);
        bool areEqual = stored.Count == nodes.Count;
        for (int index = 0; areEqual && index < nodes.Count; index++)
        {
            areEqual = stored[index].Span.SequenceEqual(nodes[index].Hash.Span);
        }

        nodes.Clear();
        return areEqual;
    }

    /// <summary>An entry begins with version and place; that it is the one that was appended its hash says.</summary>
    private static AuditDamage FindForm(ReadOnlyMemory<byte> bytes, long place)
    {
        Span<byte> start = stackalloc byte[64];
        Encoding.UTF8.TryGetBytes(string.Create(CultureInfo.InvariantCulture, $"{{\"v\":1,\"seq\":{place},\"at\":\""), start, out int length);
        return bytes.Span.StartsWith(start[..length]) ? AuditDamage.None
            : AuditEntryFormat.Read(bytes) is null ? AuditDamage.Unreadable
            : AuditDamage.OutOfPlace;
    }

    private static AuditVerification Report(MerkleRoot root, long? place, AuditDamage damage) =>
        new(root.Size, Convert.ToHexStringLower(root.Compute()), place, damage);
}
