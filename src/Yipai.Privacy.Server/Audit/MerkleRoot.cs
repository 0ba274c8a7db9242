using System.Security.Cryptography;
using Yipai.Privacy.Proofs;

namespace Yipai.Privacy.Server.Audit;

/// <summary>The root of a growing RFC 6962 tree, kept as one hash per full subtree.</summary>
public sealed class MerkleRoot
{
    private readonly List<ReadOnlyMemory<byte>> _subtrees = [];
    private readonly MerkleHasher? _hasher;

    /// <summary>The root of no leaf yet.</summary>
    public MerkleRoot()
    {
    }

    /// <summary>The root as it was at a size.</summary>
    /// <param name="size">How many leaves.</param>
    /// <param name="subtrees">The hashes of <c>MerkleRange.OfTree(size).Nodes()</c>, 32 bytes each.</param>
    /// <param name="hasher">Hashes for it, where there is much to hash.</param>
    internal MerkleRoot(long size, IEnumerable<ReadOnlyMemory<byte>> subtrees, MerkleHasher? hasher)
    {
        Size = size;
        _hasher = hasher;
        _subtrees.AddRange(subtrees);
    }

    /// <summary>How many leaves the tree has.</summary>
    public long Size { get; private set; }

    /// <summary>Adds a leaf by its hash.</summary>
    public void Append(ReadOnlySpan<byte> leafHash) => Append(leafHash.ToArray(), null);

    /// <summary>The root, 32 bytes; that of the empty tree is the SHA-256 of nothing.</summary>
    public byte[] Compute() => Fold(_subtrees, _hasher);

    internal ReadOnlyMemory<byte>[] CopySubtrees() => [.. _subtrees];

    /// <summary>Joins subtrees, the largest first, into the root over them.</summary>
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

    /// <summary>Adds a leaf and notes the subtrees that it completes.</summary>
    internal void Append(ReadOnlyMemory<byte> leafHash, List<StoredMerkleNode>? completed)
    {
        ReadOnlyMemory<byte> hash = leafHash;
        int level = 0;

        // As in a binary counter: each carried bit joins two subtrees of one size.
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
