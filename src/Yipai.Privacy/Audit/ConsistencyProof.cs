namespace Yipai.Privacy.Audit;

/// <summary>That a log is an earlier one with entries added, and nothing else (RFC 6962 §2.1.2).</summary>
/// <param name="FirstSize">The earlier size.</param>
/// <param name="SecondSize">The later size.</param>
/// <param name="Path">The hashes, 32 bytes each; about log2 of the size.</param>
public sealed record ConsistencyProof(long FirstSize, long SecondSize, IReadOnlyList<ReadOnlyMemory<byte>> Path)
{
    /// <summary>Whether both roots follow from the path (RFC 9162 §2.1.4.2); anything malformed does not.</summary>
    public bool Verifies(ReadOnlySpan<byte> firstRoot, ReadOnlySpan<byte> secondRoot)
    {
        if (FirstSize <= 0 || FirstSize > SecondSize || firstRoot.Length != MerkleHash.Length || secondRoot.Length != MerkleHash.Length
            || Path.Any(hash => hash.Length != MerkleHash.Length))
        {
            return false;
        }

        if (FirstSize == SecondSize)
        {
            return Path.Count == 0 && firstRoot.SequenceEqual(secondRoot);
        }

        List<ReadOnlyMemory<byte>> path = [.. Path];
        if (long.IsPow2(FirstSize))
        {
            path.Insert(0, firstRoot.ToArray());
        }

        if (path.Count == 0)
        {
            return false;
        }

        long place = FirstSize - 1, last = SecondSize - 1;
        for (; (place & 1) == 1; place >>= 1, last >>= 1)
        {
        }

        byte[] first = path[0].ToArray(), second = first;
        foreach (ReadOnlyMemory<byte> beside in path[1..])
        {
            if (last == 0)
            {
                return false;
            }

            if ((place & 1) == 1 || place == last)
            {
                first = MerkleHash.OfNode(beside.Span, first);
                second = MerkleHash.OfNode(beside.Span, second);
                while ((place & 1) == 0 && place != 0)
                {
                    place >>= 1;
                    last >>= 1;
                }
            }
            else
            {
                second = MerkleHash.OfNode(second, beside.Span);
            }

            place >>= 1;
            last >>= 1;
        }

        return last == 0 && firstRoot.SequenceEqual(first) && secondRoot.SequenceEqual(second);
    }

    /// <summary>The ranges of leaves whose hashes make the proof, in its order.</summary>
    internal static IReadOnlyList<(long From, long To)> Ranges(long firstSize, long secondSize)
    {
        var ranges = new List<(long, long)>();
        long from = 0, to = secondSize, rest = firstSize;
        bool isWhole = true;
        while (rest != to - from)
        {
            long half = MerkleHash.Split(to - from);
            if (rest <= half)
            {
                ranges.Add((from + half, to));
                to = from + half;
            }
            else
            {
                ranges.Add((from, from + half));
                (from, rest, isWhole) = (from + half, rest - half, false);
            }
        }

        if (!isWhole)
        {
            ranges.Add((from, to));
        }

        ranges.Reverse();
        return ranges;
    }
}
