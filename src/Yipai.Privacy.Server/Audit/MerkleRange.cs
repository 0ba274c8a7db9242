using System.Numerics;
using Yipai.Privacy.Server.Storage;

namespace Yipai.Privacy.Server.Audit;

/// <summary>Represents the leaves of one subtree of RFC 6962, section 2.1, complete or at the right edge.</summary>
/// <remarks>
/// Idea: a tree of n leaves splits after the largest power of two below n. A proof descends from the whole tree to its goal and notes
/// the sibling at every split; read from below, the siblings are the proof.
/// Invariant: the goal always lies in the current range, and range and noted siblings together are the whole tree. Any range is a sum
/// of at most one complete subtree for each bit of its length, and a store keeps only those.
/// Source: RFC 6962, sections 2.1.1 and 2.1.2.
/// </remarks>
internal readonly record struct MerkleRange(long From, long To)
{
    /// <summary>Gets the leaf at which the range splits: after the largest power of two below its length.</summary>
    private long Middle => From + (1L << BitOperations.Log2((ulong)(To - From - 1)));

    public static MerkleRange OfTree(long size) => new(0, size);

    /// <summary>Returns the siblings on the way from a leaf to the root, the lowest first (RFC 6962, section 2.1.1).</summary>
    public static List<MerkleRange> OfInclusion(long index, long size)
    {
        var path = new List<MerkleRange>();
        MerkleRange at = OfTree(size);
        while (at.To - at.From > 1)
        {
            at = at.Descend(index < at.Middle, path);
        }

        path.Reverse();
        return path;
    }

    /// <summary>Returns the subtrees that join a smaller tree to a larger one, the lowest first (RFC 6962, section 2.1.2).</summary>
    public static List<MerkleRange> OfConsistency(long firstSize, long secondSize)
    {
        var path = new List<MerkleRange>();
        MerkleRange at = OfTree(secondSize);
        while (at.To > firstSize)
        {
            at = at.Descend(firstSize <= at.Middle, path);
        }

        // The verifier knows the root of the first tree. Any other subtree must be part of the proof.
        if (at.From > 0)
        {
            path.Add(at);
        }

        path.Reverse();
        return path;
    }

    /// <summary>Returns the complete subtrees of the range, the largest first.</summary>
    public IEnumerable<MerkleNode> Nodes()
    {
        long from = From;
        for (long left = To - From; left > 0;)
        {
            int level = BitOperations.Log2((ulong)left);
            yield return new MerkleNode(level, from >> level);
            from += 1L << level;
            left -= 1L << level;
        }
    }

    private MerkleRange Descend(bool left, List<MerkleRange> siblings)
    {
        MerkleRange first = new(From, Middle), second = new(Middle, To);
        siblings.Add(left ? second : first);
        return left ? first : second;
    }
}
