using System.Security.Cryptography;

namespace Yipai.Privacy.Audit;

/// <summary>The hashes of RFC 6962 §2.1: leaves and nodes are told apart by their first byte.</summary>
public static class MerkleHash
{
    /// <summary>The length of a hash, in bytes.</summary>
    public const int Length = 32;

    private const byte LeafPrefix = 0;
    private const byte NodePrefix = 1;
    private const int StackLimit = 1024;

    /// <summary>The hash of a leaf, 32 bytes.</summary>
    public static byte[] OfLeaf(ReadOnlySpan<byte> content) => Hash(LeafPrefix, content, []);

    /// <summary>The hash of a node over its two children, 32 bytes.</summary>
    public static byte[] OfNode(ReadOnlySpan<byte> left, ReadOnlySpan<byte> right) => Hash(NodePrefix, left, right);

    private static byte[] Hash(byte prefix, ReadOnlySpan<byte> first, ReadOnlySpan<byte> second)
    {
        int length = 1 + first.Length + second.Length;
        Span<byte> input = length <= StackLimit ? stackalloc byte[length] : new byte[length];
        input[0] = prefix;
        first.CopyTo(input[1..]);
        second.CopyTo(input[(1 + first.Length)..]);
        return SHA256.HashData(input);
    }

    /// <summary>Where a tree of more than one leaf splits: the largest power of two below its size.</summary>
    internal static long Split(long size) => 1L << (63 - System.Numerics.BitOperations.LeadingZeroCount((ulong)(size - 1)));
}
