using Yipai.Privacy.Proofs;
using Yipai.Privacy.Server.Storage;

namespace Yipai.Privacy.Server.Audit;

/// <summary>Derives roots and proofs of a stored log from a few of its nodes.</summary>
/// <remarks>
/// Idea: any range of leaves is a short row of full subtrees, at most two for each bit of the size. The store keeps the hash of each full
/// subtree, so a root or a proof needs those hashes only and no entry.
/// Invariant: the hash of a full subtree never changes while the log grows, so a stored node is right for every later size.
/// Source: RFC 6962, section 2.1.
/// </remarks>
internal sealed class AuditTree(IAuditStore store)
{
    /// <summary>Returns the root of the stored log.</summary>
    /// <remarks>It reads at most one node for each bit of the size.</remarks>
    /// <param name="refused">The size at which the store refused an append, or -1. A log that still has this size is damaged.</param>
    /// <param name="hasher">The hasher that the root uses, or null.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <exception cref="PrivacyServerException">YP0151: the nodes do not give the root in the head.</exception>
    public async ValueTask<MerkleRoot> OpenAsync(long refused, MerkleHasher? hasher, CancellationToken cancellationToken)
    {
        AuditTreeHead head = await store.GetHeadAsync(cancellationToken).ConfigureAwait(false) ?? AuditTreeHead.Empty;
        IReadOnlyList<ReadOnlyMemory<byte>> subtrees = head.Size <= 0 ? []
            : await store.ReadNodesAsync([.. MerkleRange.OfTree(head.Size).Nodes()], cancellationToken).ConfigureAwait(false);
        var root = new MerkleRoot(head.Size, subtrees, hasher);
        bool isWhole = head.Size >= 0 && head.Size != refused && subtrees.All(hash => hash.Length == MerkleHash.Length)
            && root.Compute().AsSpan().SequenceEqual(head.RootHash.Span);
        return isWhole ? root : throw await DamageAsync(AuditDamage.Extended, head.Size, cancellationToken).ConfigureAwait(false);
    }

    public async ValueTask<InclusionProof> ProveInclusionAsync(long sequence, long? size, CancellationToken cancellationToken)
    {
        long whole = await SizeAsync(size, cancellationToken).ConfigureAwait(false);
        return sequence >= 0 && sequence < whole
            ? new InclusionProof(sequence, whole,
                await ReadAsync(MerkleRange.OfInclusion(sequence, whole), cancellationToken).ConfigureAwait(false))
            : throw PrivacyServerException.NotInLog();
    }

    public async ValueTask<ConsistencyProof> ProveConsistencyAsync(long firstSize, long? secondSize, CancellationToken cancellationToken)
    {
        long whole = await SizeAsync(secondSize, cancellationToken).ConfigureAwait(false);
        return firstSize > 0 && firstSize <= whole
            ? new ConsistencyProof(firstSize, whole,
                await ReadAsync(MerkleRange.OfConsistency(firstSize, whole), cancellationToken).ConfigureAwait(false))
            : throw PrivacyServerException.NotInLog();
    }

    /// <summary>Returns the requested size, or the present one.</summary>
    /// <remarks>A log never had more entries than it has now.</remarks>
    private async ValueTask<long> SizeAsync(long? asked, CancellationToken cancellationToken)
    {
        long size = (await store.GetHeadAsync(cancellationToken).ConfigureAwait(false))?.Size ?? 0;
        return asked is null || (asked >= 0 && asked <= size) ? asked ?? size : throw PrivacyServerException.NotInLog();
    }

    /// <summary>Returns the hash over each range, computed from complete subtrees that are read together.</summary>
    private async ValueTask<ReadOnlyMemory<byte>[]> ReadAsync(List<MerkleRange> ranges, CancellationToken cancellationToken)
    {
        MerkleNode[][] nodes = [.. ranges.Select(range => range.Nodes().ToArray())];
        IReadOnlyList<ReadOnlyMemory<byte>> hashes =
            await store.ReadNodesAsync([.. nodes.SelectMany(range => range)], cancellationToken).ConfigureAwait(false);
        if (hashes.Any(hash => hash.Length != MerkleHash.Length))
        {
            throw await DamageAsync(AuditDamage.NodeChanged, null, cancellationToken).ConfigureAwait(false);
        }

        int from = 0;
        return [.. nodes.Select(range =>
            (ReadOnlyMemory<byte>)MerkleRoot.Fold([.. hashes.Skip((from += range.Length) - range.Length).Take(range.Length)]))];
    }

    /// <summary>Walks the log to find the damage.</summary>
    /// <remarks>If the walk finds none, it reports the damage that was seen before.</remarks>
    private async ValueTask<PrivacyException> DamageAsync(AuditDamage seen, long? place, CancellationToken cancellationToken)
    {
        AuditVerification found = await AuditVerifier.VerifyAsync(store, cancellationToken).ConfigureAwait(false);
        return PrivacyServerException.AuditDamaged(found.IsIntact ? found with { FirstBrokenEntry = place, Reason = seen } : found);
    }
}
