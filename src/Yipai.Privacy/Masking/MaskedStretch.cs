using Yipai.Privacy.Classification;

namespace Yipai.Privacy.Masking;

/// <summary>A stretch of text and the rule that masks it.</summary>
internal readonly record struct MaskedStretch(int Start, int Length, DataItem Item, MaskingRule Rule, bool IsKnown)
{
    private int End => Start + Length;

    /// <summary>Orders stretches and joins those that overlap; a known value's rule goes before a finding's.</summary>
    public static List<MaskedStretch> Merge(List<MaskedStretch> stretches)
    {
        List<MaskedStretch> merged = [];
        foreach (MaskedStretch stretch in stretches.OrderBy(stretch => stretch.Start))
        {
            if (merged.Count > 0 && merged[^1] is var last && stretch.Start < last.End)
            {
                MaskedStretch ruling = stretch.IsKnown && !last.IsKnown ? stretch : last;
                merged[^1] = ruling with { Start = last.Start, Length = Math.Max(last.End, stretch.End) - last.Start };
            }
            else
            {
                merged.Add(stretch);
            }
        }

        return merged;
    }
}
