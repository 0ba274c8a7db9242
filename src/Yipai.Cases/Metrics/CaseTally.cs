using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Yipai.Cases.Metrics;

/// <summary>Counts facts over a stream of cases in constant memory.</summary>
/// <remarks>
/// Two tallies can be joined. Idea: 256 rows at a time pass through carry-save adders. Bit b of a row is one digit of counter b, and one
/// bitwise addition of three rows adds to all counters at once. Invariant: after each addition the digits for 1, 2, 4 and so on hold
/// exactly the rows seen, so counting the set bits of every digit, weighted by its place, gives the counts. Source: the Harley-Seal
/// population count. An instance serves one thread at a time.
/// </remarks>
public sealed class CaseTally
{
    /// <summary>The number of facts.</summary>
    /// <remarks>Higher bits name no fact and are ignored.</remarks>
    private const int BitCount = 22;

    private const int BlockLength = 256;
    private const uint Known = (1u << BitCount) - 1;

    private readonly long[] _counts = new long[BitCount];

    /// <summary>Gets the number of cases that were counted.</summary>
    public long Cases { get; private set; }

    /// <summary>Counts one case.</summary>
    public void Add(CaseFacts facts) => Add([facts]);

    /// <summary>Counts several cases.</summary>
    public void Add(ReadOnlySpan<CaseFacts> facts)
    {
        ReadOnlySpan<uint> rows = MemoryMarshal.Cast<CaseFacts, uint>(facts);
        Cases += rows.Length;
        for (; rows.Length >= BlockLength; rows = rows[BlockLength..])
        {
            AddBlock(rows);
        }

        foreach (uint row in rows)
        {
            for (uint rest = row & Known; rest != 0; rest &= rest - 1)
            {
                _counts[BitOperations.TrailingZeroCount(rest)]++;
            }
        }
    }

    /// <summary>Adds the counts of another tally.</summary>
    public void Join(CaseTally other)
    {
        ArgumentNullException.ThrowIfNull(other);
        Cases += other.Cases;
        for (int bit = 0; bit < BitCount; bit++)
        {
            _counts[bit] += other._counts[bit];
        }
    }

    /// <summary>Returns the number of cases that have a fact.</summary>
    /// <param name="fact">A single fact, not a combination.</param>
    /// <exception cref="ArgumentException">The value is not a single fact. Combinations are not counted.</exception>
    public long Count(CaseFacts fact) => BitOperations.IsPow2((uint)fact) && (uint)fact <= Known
        ? _counts[BitOperations.TrailingZeroCount((uint)fact)]
        : throw new ArgumentException("Facts are counted one by one. Name a single member of CaseFacts.", nameof(fact));

    /// <summary>Returns the ratio of a metric.</summary>
    /// <exception cref="ArgumentException">The numerator or denominator of the metric is not a single fact.</exception>
    public MetricRatio Ratio(CaseMetric metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return new(Count(metric.Numerator), Count(metric.Denominator));
    }

    /// <summary>Returns the number of cases that were counted.</summary>
    public override string ToString() => $"{Cases} cases";

    private void AddBlock(ReadOnlySpan<uint> rows)
    {
        Vector256<uint> ones = default, twos = default, fours = default;
        Vector256<uint> eightsA = AddEight(rows, ref ones, ref twos, ref fours);
        Vector256<uint> eightsB = AddEight(rows[64..], ref ones, ref twos, ref fours);
        (Vector256<uint> eights, Vector256<uint> sixteensA) = Sum(default, eightsA, eightsB);
        eightsA = AddEight(rows[128..], ref ones, ref twos, ref fours);
        eightsB = AddEight(rows[192..], ref ones, ref twos, ref fours);
        (eights, Vector256<uint> sixteensB) = Sum(eights, eightsA, eightsB);
        (Vector256<uint> sixteens, Vector256<uint> thirtyTwos) = Sum(default, sixteensA, sixteensB);
        for (int bit = 0; bit < BitCount; bit++)
        {
            int up = 31 - bit;
            _counts[bit] += Digit(ones, up) + (2 * Digit(twos, up)) + (4 * Digit(fours, up)) + (8 * Digit(eights, up))
                + (16 * Digit(sixteens, up)) + (32 * Digit(thirtyTwos, up));
        }
    }

    /// <summary>Adds eight vectors of rows and returns the carry into the digit for eight.</summary>
    private static Vector256<uint> AddEight(ReadOnlySpan<uint> rows, ref Vector256<uint> ones, ref Vector256<uint> twos,
        ref Vector256<uint> fours)
    {
        (ones, Vector256<uint> twosA) = Sum(ones, Row(rows, 0), Row(rows, 1));
        (ones, Vector256<uint> twosB) = Sum(ones, Row(rows, 2), Row(rows, 3));
        (twos, Vector256<uint> foursA) = Sum(twos, twosA, twosB);
        (ones, twosA) = Sum(ones, Row(rows, 4), Row(rows, 5));
        (ones, twosB) = Sum(ones, Row(rows, 6), Row(rows, 7));
        (twos, Vector256<uint> foursB) = Sum(twos, twosA, twosB);
        (fours, Vector256<uint> eights) = Sum(fours, foursA, foursB);
        return eights;
    }

    private static int Digit(Vector256<uint> digits, int up) =>
        BitOperations.PopCount(Vector256.ShiftLeft(digits, up).ExtractMostSignificantBits());

    private static Vector256<uint> Row(ReadOnlySpan<uint> rows, int number) =>
        Vector256.Create(rows.Slice(number * Vector256<uint>.Count, Vector256<uint>.Count));

    /// <summary>Adds three digits and returns the digit that remains and the carry into the next.</summary>
    private static (Vector256<uint> Kept, Vector256<uint> Carried) Sum(Vector256<uint> a, Vector256<uint> b, Vector256<uint> c)
    {
        Vector256<uint> half = a ^ b;
        return (half ^ c, (a & b) | (half & c));
    }
}
