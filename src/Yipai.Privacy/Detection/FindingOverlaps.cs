namespace Yipai.Privacy.Detection;

/// <summary>Chooses among findings that overlap: the longest, then the earliest.</summary>
internal static class FindingOverlaps
{
    public static IReadOnlyList<TextFinding> Resolve(List<TextFinding> found, int textLength)
    {
        if (found.Count < 2)
        {
            return found;
        }

        found.Sort(static (a, b) => a.Length != b.Length ? b.Length - a.Length : a.Start - b.Start);
        var taken = new bool[textLength];
        found.RemoveAll(finding =>
        {
            Span<bool> stretch = taken.AsSpan(finding.Start, finding.Length);
            bool overlaps = stretch.Contains(true);
            if (!overlaps)
            {
                stretch.Fill(true);
            }

            return overlaps;
        });
        found.Sort(static (a, b) => a.Start - b.Start);
        return found;
    }
}
