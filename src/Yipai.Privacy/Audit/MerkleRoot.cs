using System.Numerics;
using System.Security.Cryptography;

namespace Yipai.Privacy.Audit;

/// <summary>The root of a growing RFC 6962 tree, kept as one hash per full subtree.</summary>
public sealed class MerkleRoot
{
    private readonly List<byte[]> _subtrees = [];

    /// <summary>How many leaves the tree has.</summary>
    public long Size { get; private set; }

    /// <summary>Adds a leaf by its hash.</summary>
    public void Append(ReadOnlySpan<byte> leafHash) => Append(leafHash, null);

    /// <summary>The root, 32 bytes; that of the empty tree is the SHA-256 of nothing.</summary>
    public byte[] Compute()
    {
        if (_subtrees.Count == 0)
        {
            return SHA256.HashData([]);
        }

        byte[] root = _subtrees[^1];
        for (int index = _subtrees.Count - 2; index >= 0; index--)
        {
            root = MerkleHash.OfNode(_subtrees[index], root);
        }

        return root;
    }

    /// <summary>Adds a leaf and tells the full subtrees that it completes, the smallest first.</summary>
    internal void Append(ReadOnlySpan<byte> leafHash, List<StoredMerkleNode>? completed)
    {
        byte[] hash = leafHash.ToArray();
        int level = 0;

        // As in a binary counter: each carried bit joins two subtrees of one size.
        for (long carry = Size; (carry & 1) == 1; carry >>= 1)
        {
            hash = MerkleHash.OfNode(_subtrees[^1], hash);
            _subtrees.RemoveAt(_subtrees.Count - 1);
            level++;
            completed?.Add(new StoredMerkleNode(new MerkleNode(level, Size >> level), hash));
        }

        _subtrees.Add(hash);
        Size++;
    }

    /// <summary>The tree of a size out of its full subtrees, the largest first.</summary>
    internal static MerkleRoot Restore(long size, IEnumerable<ReadOnlyMemory<byte>> subtrees)
    {
        var root = new MerkleRoot { Size = size };
        root._subtrees.AddRange(subtrees.Select(hash => hash.ToArray()));
        return root._subtrees.Count == BitOperations.PopCount((ulong)size) ? root : throw new ArgumentException("The subtrees are not those of the size.", nameof(subtrees));
    }

    /// <summary>The root over neighboring subtrees, the largest first.</summary>
    internal static byte[] Fold(ReadOnlySpan<ReadOnlyMemory<byte>> subtrees)
    {
        byte[] root = subtrees[^1].ToArray();
        for (int index = subtrees.Length - 2; index >= 0; index--)
        {
            root = MerkleHash.OfNode(subtrees[index].Span, root);
        }

        return root;
    }
}
