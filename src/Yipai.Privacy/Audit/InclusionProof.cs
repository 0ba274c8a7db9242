namespace Yipai.Privacy.Audit;

/// <summary>That an entry stands in a log of a size (RFC 6962 §2.1.1).</summary>
/// <param name="Index">The entry's place.</param>
/// <param name="Size">The size of the log.</param>
/// <param name="Path">The hashes beside the way from the leaf up, 32 bytes each; about log2 of the size.</param>
public sealed record InclusionProof(long Index, long Size, IReadOnlyList<ReadOnlyMemory<byte>> Path)
{
    /// <summary>Whether the path leads from the leaf to the root (RFC 9162 §2.1.3.2); anything malformed does not.</summary>
    public bool Verifies(ReadOnlySpan<byte> leafHash, ReadOnlySpan<byte> rootHash)
    {
        if (Index < 0 || Index >= Size || leafHash.Length != MerkleHash.Length || rootHash.Length != MerkleHash.Length)
        {
            return false;
        }

        long place = Index, last = Size - 1;
        byte[] hash = leafHash.ToArray();
        foreach (ReadOnlyMemory<byte> beside in Path)
        {
            if (last == 0 || beside.Length != MerkleHash.Length)
            {
                return false;
            }

            if ((place & 1) == 1 || place == last)
            {
                hash = MerkleHash.OfNode(beside.Span, hash);
                while ((place & 1) == 0 && place != 0)
                {
                    place >>= 1;
                    last >>= 1;
                }
            }
            else
            {
                hash = MerkleHash.OfNode(hash, beside.Span);
            }

            place >>= 1;
            last >>= 1;
        }

        return last == 0 && rootHash.SequenceEqual(hash);
    }

    /// <summary>The ranges of leaves beside the way, from the leaf up.</summary>
    internal static IReadOnlyList<(long From, long To)> Ranges(long index, long size)
    {
        var ranges = new List<(long, long)>();
        for (long from = 0, to = size; to - from > 1;)
        {
            long middle = from + MerkleHash.Split(to - from);
            ranges.Add(index < middle ? (middle, to) : (from, middle));
            (from, to) = index < middle ? (from, middle) : (middle, to);
        }

        ranges.Reverse();
        return ranges;
    }
}
