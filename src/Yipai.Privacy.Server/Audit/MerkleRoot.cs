using System.Security.Cryptography;
using Yipai.Privacy.Proofs;
using Yipai.Privacy.Server.Storage;

namespace Yipai.Privacy.Server.Audit;

/// <summary>Computes the root of a growing RFC 6962 tree, kept as one hash for each full subtree.</summary>
/// <remarks>
/// Idea: the full subtrees have the sizes of the bits of the leaf count. A new leaf joins equal subtrees as adding 1 carries through a
/// binary counter.
/// Invariant: before and after each append there is exactly one subtree for each set bit of the size, the largest first; joining them
/// from the right gives the root.
/// Source: RFC 6962, section 2.1.
/// </remarks>
public sealed class MerkleRoot
{
    private readonly List<ReadOnlyMemory<byte>> _subtrees = [];
    private readonly MerkleHasher? _hasher;

    /// <summary>Creates the root of an empty tree.</summary>
    public MerkleRoot()
    {
    }

    /// <summary>Creates the root of a tree at a given size.</summary>
    /// <param name="size">The number of leaves.</param>
    /// <param name="subtrees">The hashes of <c>MerkleRange.OfTree(size).Nodes()</c>, 32 bytes each.</param>
    /// <param name="hasher">The hasher to use if there is much to hash, or null.</param>
    internal MerkleRoot(long size, IEnumerable<ReadOnlyMemory<byte>> subtrees, MerkleHasher? hasher)
    {
        Size = size;
        _hasher = hasher;
        _subtrees.AddRange(subtrees);
    }

    /// <summary>Gets the number of leaves.</summary>
    public long Size { get; private set; }

    /// <summary>Appends a leaf by its hash.</summary>
    public void Append(ReadOnlySpan<byte> leafHash) => Append(leafHash.ToArray(), null);

    /// <summary>Computes the root, 32 bytes.</summary>
    /// <remarks>The root of the empty tree is the SHA-256 of no bytes.</remarks>
    public byte[] Compute() => Fold(_subtrees, _hasher);

    internal ReadOnlyMemory<byte>[] CopySubtrees() => [.. _subtrees];

    /// <summary>Joins subtrees, the largest first, to the root over them.</summary>
    internal static byte[] Fold(IReadOnlyList<ReadOnlyMemory<byte>> subtrees, MerkleHasher? hasher = null)
    {
        if (subtrees.Count == 0)
        {
            return SHA256.HashData([]);
        }

        byte[] root = subtrees[^1].ToArray();
        for (int index = subtrees.Count - 2; index >= 0; index--)
        {
            Join(subtrees[index].Span, root, root, hasher);
        }

        return root;
    }

    /// <summary>Appends a leaf and records the subtrees that it completes.</summary>
    internal void Append(ReadOnlyMemory<byte> leafHash, List<StoredMerkleNode>? completed)
    {
        ReadOnlyMemory<byte> hash = leafHash;
        int level = 0;

        // Each carry of the binary counter joins two subtrees of one size.
        for (long carry = Size; (carry & 1) == 1; carry >>= 1)
        {
            byte[] joined = new byte[MerkleHash.Length];
            Join(_subtrees[^1].Span, hash.Span, joined, _hasher);
            hash = joined;
            _subtrees.RemoveAt(_subtrees.Count - 1);
            level++;
            completed?.Add(new StoredMerkleNode(new MerkleNode(level, carry >> 1), hash));
        }

        _subtrees.Add(hash);
        Size++;
    }

    private static void Join(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Span<byte> hash, MerkleHasher? hasher)
    {
        if (hasher is null)
        {
            MerkleHash.OfNode(left, right, hash);
        }
        else
        {
            hasher.OfNode(left, right, hash);
        }
    }
}
