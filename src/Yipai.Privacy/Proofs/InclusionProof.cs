namespace Yipai.Privacy.Proofs;

/// <summary>Proves that a log of a given size contains an entry at its position (RFC 6962, section 2.1.1).</summary>
/// <remarks>
/// Idea: hash the leaf with its sibling, then the result with the next sibling, up to the root. The bits of the position decide whether
/// a sibling joins on the left or on the right.
/// Invariant: after each step the hash covers a subtree that contains the entry, so only the true siblings lead to the known root.
/// Source: RFC 9162, section 2.1.3.2.
/// </remarks>
/// <param name="Index">The position of the entry, from 0.</param>
/// <param name="Size">The number of entries of the log.</param>
/// <param name="Path">The sibling hashes from the leaf upwards, 32 bytes each.</param>
public sealed record InclusionProof(long Index, long Size, IReadOnlyList<ReadOnlyMemory<byte>> Path)
{
    /// <summary>Indicates whether the proof leads from the leaf hash to the root hash (RFC 9162, section 2.1.3.2).</summary>
    /// <remarks>A malformed proof gives false.</remarks>
    public bool Verifies(ReadOnlySpan<byte> leafHash, ReadOnlySpan<byte> rootHash)
    {
        if (Index < 0 || Index >= Size || leafHash.Length != MerkleHash.Length || Path.Any(hash => hash.Length != MerkleHash.Length))
        {
            return false;
        }

        Span<byte> root = stackalloc byte[MerkleHash.Length];
        leafHash.CopyTo(root);
        var way = new MerklePath(Index, Size - 1);
        foreach (ReadOnlyMemory<byte> sibling in Path)
        {
            switch (way.Next())
            {
                case MerkleSide.Left:
                    MerkleHash.OfNode(sibling.Span, root, root);
                    break;
                case MerkleSide.Right:
                    MerkleHash.OfNode(root, sibling.Span, root);
                    break;
                default:
                    return false;
            }
        }

        return way.IsAtRoot && root.SequenceEqual(rootHash);
    }

    /// <summary>Returns the position and the size.</summary>
    public override string ToString() => $"entry {Index} of {Size}";
}
