using System.Numerics;

namespace Yipai.Privacy.Server.Audit;

/// <summary>The leaves of one subtree of RFC 6962 §2.1, complete or at the right edge.</summary>
internal readonly record struct MerkleRange(long From, long To)
{
    /// <summary>Where the standard parts it: after the largest power of two below its length.</summary>
    private long Middle => From + (1L << BitOperations.Log2((ulong)(To - From - 1)));

    public static MerkleRange OfTree(long size) => new(0, size);

    /// <summary>The siblings on the way from a leaf to the root, the lowest first (RFC 6962 §2.1.1).</summary>
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

    /// <summary>What joins a smaller tree to a larger, the lowest first (RFC 6962 §2.1.2).</summary>
    public static List<MerkleRange> OfConsistency(long firstSize, long secondSize)
    {
        var path = new List<MerkleRange>();
        MerkleRange at = OfTree(secondSize);
        while (at.To > firstSize)
        {
            at = at.Descend(firstSize <= at.Middle, path);
        }

        // The first tree itself is known to the verifier; any other subtree has to be said.
        if (at.From > 0)
        {
            path.Add(at);
        }

        path.Reverse();
        return path;
    }

    /// <summary>The complete subtrees that make it up, the largest first.</summary>
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
