namespace Yipai.Privacy.Proofs;

/// <summary>That an entry stands at its place in a log of a size (RFC 6962 §2.1.1).</summary>
/// <param name="Index">The entry's place, from 0.</param>
/// <param name="Size">How many entries the log has.</param>
/// <param name="Path">The sibling hashes from the leaf upwards, 32 bytes each.</param>
public sealed record InclusionProof(long Index, long Size, IReadOnlyList<ReadOnlyMemory<byte>> Path)
{
    /// <summary>Whether it leads from the leaf hash to the root hash (RFC 9162 §2.1.3.2); false whatever is malformed.</summary>
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

    /// <summary>Place and size.</summary>
    public override string ToString() => $"entry {Index} of {Size}";
}
