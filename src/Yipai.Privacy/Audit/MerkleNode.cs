namespace Yipai.Privacy.Audit;

/// <summary>A full subtree of the log: 2^level leaves, the index-th of its size.</summary>
/// <param name="Level">0 for a leaf.</param>
/// <param name="Index">From 0.</param>
public readonly record struct MerkleNode(int Level, long Index)
{
    /// <summary>The full subtrees over a range of leaves, from left to right.</summary>
    /// <remarks>The start is a multiple of the largest of them, as it is for every range of RFC 6962.</remarks>
    internal static IEnumerable<MerkleNode> Covering(long from, long to)
    {
        while (from < to)
        {
            int level = 63 - System.Numerics.BitOperations.LeadingZeroCount((ulong)(to - from));
            yield return new MerkleNode(level, from >> level);
            from += 1L << level;
        }
    }
}
