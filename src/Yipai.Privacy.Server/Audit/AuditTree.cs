using Yipai.Privacy.Proofs;

namespace Yipai.Privacy.Server.Audit;

/// <summary>What can be told of a stored log by a few of its nodes.</summary>
internal sealed class AuditTree(IAuditStore store)
{
    /// <summary>The root as stored, from as many nodes as its size has bits.</summary>
    /// <param name="refused">The size at which the store refused an append, or -1; a log that still has it is damaged.</param>
    /// <param name="hasher">Hashes for the root, or null.</param>
    /// <param name="cancellationToken">Gives the reading up.</param>
    /// <exception cref="PrivacyServerException">YP0151: the nodes do not make the head's root.</exception>
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
            ? new InclusionProof(sequence, whole, await ReadAsync(MerkleRange.OfInclusion(sequence, whole), cancellationToken).ConfigureAwait(false))
            : throw PrivacyServerException.NotInLog();
    }

    public async ValueTask<ConsistencyProof> ProveConsistencyAsync(long firstSize, long? secondSize, CancellationToken cancellationToken)
    {
        long whole = await SizeAsync(secondSize, cancellationToken).ConfigureAwait(false);
        return firstSize > 0 && firstSize <= whole
            ? new ConsistencyProof(firstSize, whole, await ReadAsync(MerkleRange.OfConsistency(firstSize, whole), cancellationToken).ConfigureAwait(false))
            : throw PrivacyServerException.NotInLog();
    }

    /// <summary>The size asked for, or the present one; a log never had more than it has.</summary>
    private async ValueTask<long> SizeAsync(long? asked, CancellationToken cancellationToken)
    {
        long size = (await store.GetHeadAsync(cancellationToken).ConfigureAwait(false))?.Size ?? 0;
        return asked is null || (asked >= 0 && asked <= size) ? asked ?? size : throw PrivacyServerException.NotInLog();
    }

    /// <summary>The hash over each range, from complete subtrees read at once.</summary>
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
        return [.. nodes.Select(range => (ReadOnlyMemory<byte>)MerkleRoot.Fold([.. hashes.Skip((from += range.Length) - range.Length).Take(range.Length)]))];
    }

    /// <summary>Walks the log to say where it is damaged; where the walk finds nothing, what was seen before it stands.</summary>
    private async ValueTask<PrivacyException> DamageAsync(AuditDamage seen, long? place, CancellationToken cancellationToken)
    {
        AuditVerification found = await AuditVerifier.VerifyAsync(store, cancellationToken).ConfigureAwait(false);
        return PrivacyServerException.AuditDamaged(found.IsIntact ? found with { FirstBrokenEntry = place, Reason = seen } : found);
    }
}
