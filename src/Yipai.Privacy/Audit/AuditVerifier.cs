namespace Yipai.Privacy.Audit;

/// <summary>Reads a whole log and checks every entry; reports damage, never throws over it.</summary>
public static class AuditVerifier
{
    /// <summary>Verifies a log.</summary>
    public static async ValueTask<AuditVerification> VerifyAsync(IAuditStore store, CancellationToken cancellationToken = default) =>
        (await WalkAsync(store, cancellationToken).ConfigureAwait(false)).Result;

    internal static async ValueTask<(AuditVerification Result, MerkleRoot Root)> WalkAsync(IAuditStore store, CancellationToken cancellationToken)
    {
        var root = new MerkleRoot();
        await foreach (StoredAuditEntry entry in store.ReadAsync(0, cancellationToken).ConfigureAwait(false))
        {
            long place = root.Size;
            AuditDamage damage = entry.Sequence != place ? AuditDamage.OutOfPlace
                : !MerkleHash.OfLeaf(entry.Bytes.Span).AsSpan().SequenceEqual(entry.LeafHash.Span) ? AuditDamage.EntryChanged
                : AuditEntryFormat.Read(entry.Bytes) is not { } read ? AuditDamage.Unreadable
                : read.Sequence != place ? AuditDamage.OutOfPlace
                : AuditDamage.None;
            if (damage != AuditDamage.None)
            {
                return (Report(root, place, damage), root);
            }

            root.Append(entry.LeafHash.Span);
        }

        AuditTreeHead? head = await store.GetHeadAsync(cancellationToken).ConfigureAwait(false);
        long size = head?.Size ?? 0;
        return root.Size < size ? (Report(root, root.Size, AuditDamage.Truncated), root)
            : root.Size > size ? (Report(root, size, AuditDamage.Extended), root)
            : head is not null && !root.Compute().AsSpan().SequenceEqual(head.RootHash.Span) ? (Report(root, null, AuditDamage.RootChanged), root)
            : (Report(root, null, AuditDamage.None), root);
    }

    private static AuditVerification Report(MerkleRoot root, long? place, AuditDamage damage) =>
        new(root.Size, Convert.ToHexStringLower(root.Compute()), place, damage);
}
