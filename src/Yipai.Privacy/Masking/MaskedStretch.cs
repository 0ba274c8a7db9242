namespace Yipai.Privacy.Masking;

/// <summary>Holds a stretch of text and the rule that masks it.</summary>
internal readonly record struct MaskedStretch(int Start, int Length, DataItem Item, MaskingRule Rule, bool IsKnown)
{
    private static readonly Comparison<MaskedStretch> ByStart = (left, right) => left.Start.CompareTo(right.Start);

    public int End => Start + Length;

    /// <summary>Sorts stretches and joins those that overlap.</summary>
    /// <remarks>The rule of a known value takes precedence over that of a finding.</remarks>
    public static void Merge(List<MaskedStretch> stretches)
    {
        stretches.Sort(ByStart);
        int merged = 0;
        for (int index = 1; index < stretches.Count; index++)
        {
            MaskedStretch last = stretches[merged];
            MaskedStretch stretch = stretches[index];
            if (stretch.Start >= last.End)
            {
                stretches[++merged] = stretch;
                continue;
            }

            MaskedStretch ruling = stretch.IsKnown && !last.IsKnown ? stretch : last;
            stretches[merged] = ruling with { Start = last.Start, Length = Math.Max(last.End, stretch.End) - last.Start };
        }

        stretches.RemoveRange(merged + 1, stretches.Count - merged - 1);
    }
}
