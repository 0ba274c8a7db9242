using System.Security.Cryptography;

namespace Yipai.Privacy.Proofs;

/// <summary>Computes the hashes of RFC 6962, section 2.1.</summary>
/// <remarks>The first hashed byte distinguishes leaves (0) from nodes (1).</remarks>
public static class MerkleHash
{
    /// <summary>The length of a hash, in bytes.</summary>
    public const int Length = SHA256.HashSizeInBytes;

    internal const byte LeafPrefix = 0;
    internal const byte NodePrefix = 1;
    private const int StackLimit = 1024;

    /// <summary>Returns the hash of a leaf, 32 bytes.</summary>
    public static byte[] OfLeaf(ReadOnlySpan<byte> content)
    {
        byte[] hash = new byte[Length];
        Hash(LeafPrefix, content, [], hash);
        return hash;
    }

    /// <summary>Returns the hash of a node over its two children, 32 bytes.</summary>
    public static byte[] OfNode(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right)
    {
        byte[] hash = new byte[Length];
        OfNode(left, right, hash);
        return hash;
    }

    internal static void OfNode(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right, Span<byte> hash) => Hash(NodePrefix, left, right, hash);

    private static void Hash(byte prefix, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second, Span<byte> hash)
    {
        int length = 1 + first.Length + second.Length;
        Span<byte> input = length <= StackLimit ? stackalloc byte[length] : new byte[length];
        input[0] = prefix;
        first.CopyTo(input[1..]);
        second.CopyTo(input[(1 + first.Length)..]);
        SHA256.HashData(input, hash);
    }
}
