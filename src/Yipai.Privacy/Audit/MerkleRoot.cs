using System.Security.Cryptography;

namespace Yipai.Privacy.Audit;

/// <summary>The root of a growing RFC 6962 tree, kept as one hash per full subtree.</summary>
public sealed class MerkleRoot
{
    private readonly List<byte[]> _subtrees = [];

    /// <summary>How many leaves the tree has.</summary>
    public long Size { get; private set; }

    /// <summary>Adds a leaf by its hash.</summary>
    public void Append(ReadOnlySpan<byte> leafHash)
    {
        byte[] hash = leafHash.ToArray();

        // As in a binary counter: each carried bit joins two subtrees of one size.
        for (long carry = Size; (carry & 1) == 1; carry >>= 1)
        {
            hash = MerkleHash.OfNode(_subtrees[^1], hash);
            _subtrees.RemoveAt(_subtrees.Count - 1);
        }

        _subtrees.Add(hash);
        Size++;
    }

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
}
