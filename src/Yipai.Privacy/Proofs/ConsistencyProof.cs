using System.Numerics;

namespace Yipai.Privacy.Proofs;

/// <summary>Proves that a larger log begins with a smaller one, unchanged (RFC 6962, section 2.1.2).</summary>
/// <remarks>
/// Idea: the proof holds the subtrees that join the smaller tree to the larger. Climbing from the last leaf of the smaller tree,
/// rebuild both roots at once: a left sibling belongs to both trees, a right sibling only to the larger one.
/// Invariant: at every step the first hash covers the part of the current subtree in the smaller log and the second hash its part in
/// the larger log, so both must end at the known roots.
/// Source: RFC 9162, section 2.1.4.2.
/// </remarks>
/// <param name="FirstSize">The size of the smaller, older log.</param>
/// <param name="SecondSize">The size of the larger, newer log.</param>
/// <param name="Path">The hashes that join them, the lowest first, 32 bytes each.</param>
public sealed record ConsistencyProof(long FirstSize, long SecondSize, IReadOnlyList<ReadOnlyMemory<byte>> Path)
{
    /// <summary>Indicates whether the proof leads to both root hashes (RFC 9162, section 2.1.4.2).</summary>
    /// <remarks>A malformed proof gives false.</remarks>
    public bool Verifies(ReadOnlySpan<byte> firstRoot, ReadOnlySpan<byte> secondRoot)
    {
        if (FirstSize <= 0 || FirstSize > SecondSize || firstRoot.Length != MerkleHash.Length || secondRoot.Length != MerkleHash.Length
            || Path.Any(hash => hash.Length != MerkleHash.Length))
        {
            return false;
        }

        return FirstSize == SecondSize ? Path.Count == 0 && firstRoot.SequenceEqual(secondRoot)
            : Climbs(firstRoot, secondRoot);
    }

    /// <summary>Returns the two sizes.</summary>
    public override string ToString() => $"{FirstSize} to {SecondSize}";

    private bool Climbs(ReadOnlySpan<byte> firstRoot, ReadOnlySpan<byte> secondRoot)
    {
        // If the first tree is complete, its root is itself a node of the second tree and is not in the path.
        bool isComplete = BitOperations.IsPow2(FirstSize);
        if (!isComplete && Path.Count == 0)
        {
            return false;
        }

        Span<byte> first = stackalloc byte[MerkleHash.Length];
        (isComplete ? firstRoot : Path[0].Span).CopyTo(first);
        Span<byte> second = stackalloc byte[MerkleHash.Length];
        first.CopyTo(second);
        var way = new MerklePath(FirstSize - 1, SecondSize - 1);
        for (long odd = FirstSize - 1; (odd & 1) == 1; odd >>= 1)
        {
            way.Rise();
        }

        foreach (ReadOnlyMemory<byte> sibling in Path.Skip(isComplete ? 0 : 1))
        {
            switch (way.Next())
            {
                case MerkleSide.Left:
                    MerkleHash.OfNode(sibling.Span, first, first);
                    MerkleHash.OfNode(sibling.Span, second, second);
                    break;
                case MerkleSide.Right:
                    MerkleHash.OfNode(second, sibling.Span, second);
                    break;
                default:
                    return false;
            }
        }

        return way.IsAtRoot && first.SequenceEqual(firstRoot) && second.SequenceEqual(secondRoot);
    }
}
