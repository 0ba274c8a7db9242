using System.Buffers;

namespace Yipai.Privacy.Detection;

/// <summary>Chooses among findings that overlap.</summary>
/// <remarks>
/// A longer finding precedes a shorter one; then a validated, a more confident, one of an earlier kind, and an earlier start precede.
/// Findings are sorted by start and divided into groups that hang together by overlaps. In a group, the first by precedence stays and
/// removes all findings that it overlaps, then the next that is left, and so on. So the result does not depend on which finding came first,
/// and groups of one or two, which are nearly all, need no memory.
/// </remarks>
internal static class FindingOverlaps
{
    private const int MostSteps = 64;

    /// <summary>Moves the findings that stay to the front, in order of position, and returns their number.</summary>
    public static int Resolve(Span<TextFinding> found)
    {
        Order(found);
        int kept = 0;
        for (int first = 0, next; first < found.Length; first = next)
        {
            next = GroupEnd(found, first);
            kept += next == first + 1 && kept == first ? 1 : Choose(found[first..next], found[kept..]);
        }

        return kept;
    }

    /// <summary>Sorts by start.</summary>
    /// <remarks>The readers find almost in order, so most findings are at their place or a few steps from it.</remarks>
    private static void Order(Span<TextFinding> found)
    {
        for (int index = 1; index < found.Length; index++)
        {
            int place = index;
            while (place > 0 && index - place < MostSteps && found[index].Start < found[place - 1].Start)
            {
                place--;
            }

            if (index - place == MostSteps)
            {
                found.Sort(static (a, b) => a.Start.CompareTo(b.Start));
                return;
            }

            if (place < index)
            {
                TextFinding moved = found[index];
                found[place..index].CopyTo(found[(place + 1)..]);
                found[place] = moved;
            }
        }
    }

    /// <summary>Returns the index behind the group of findings that hang together by overlaps.</summary>
    private static int GroupEnd(ReadOnlySpan<TextFinding> found, int first)
    {
        int end = found[first].End;
        int next = first + 1;
        for (; next < found.Length && found[next].Start < end; next++)
        {
            end = Math.Max(end, found[next].End);
        }

        return next;
    }

    /// <summary>Copies the findings of a group that stay, in order, and returns their number.</summary>
    private static int Choose(Span<TextFinding> group, Span<TextFinding> kept)
    {
        if (group.Length <= 2)
        {
            kept[0] = group.Length == 2 && ByPrecedence(group[1], group[0]) < 0 ? group[1] : group[0];
            return 1;
        }

        Ranked[] ranking = ArrayPool<Ranked>.Shared.Rent(group.Length);
        bool[] gone = ArrayPool<bool>.Shared.Rent(group.Length);
        int count = Choose(group, kept, ranking.AsSpan(0, group.Length), gone.AsSpan(0, group.Length));
        ArrayPool<Ranked>.Shared.Return(ranking);
        ArrayPool<bool>.Shared.Return(gone);
        return count;
    }

    private static int Choose(Span<TextFinding> group, Span<TextFinding> kept, Span<Ranked> ranking, Span<bool> gone)
    {
        gone.Clear();
        for (int index = 0; index < group.Length; index++)
        {
            ranking[index] = new Ranked(group[index], index);
        }

        ranking.Sort(static (a, b) => ByPrecedence(a.Finding, b.Finding) is var order && order != 0 ? order : a.Index.CompareTo(b.Index));
        foreach (Ranked ranked in ranking)
        {
            if (!gone[ranked.Index])
            {
                TakeOutAround(group, gone, ranked.Index);
            }
        }

        int count = 0;
        for (int index = 0; index < group.Length; index++)
        {
            if (!gone[index])
            {
                kept[count++] = group[index];
            }
        }

        return count;
    }

    /// <summary>Removes all findings that overlap the winner.</summary>
    /// <remarks>Neighbours farther away than <see cref="TextRecognizer.LongestFinding"/> cannot overlap it.</remarks>
    private static void TakeOutAround(ReadOnlySpan<TextFinding> found, Span<bool> gone, int winner)
    {
        for (int index = winner - 1; index >= 0 && found[index].Start > found[winner].Start - TextRecognizer.LongestFinding; index--)
        {
            gone[index] |= found[index].End > found[winner].Start;
        }

        for (int index = winner + 1; index < found.Length && found[index].Start < found[winner].End; index++)
        {
            gone[index] = true;
        }
    }

    private static int ByPrecedence(in TextFinding a, in TextFinding b) =>
        a.Length != b.Length ? b.Length.CompareTo(a.Length)
        : Validated(a) != Validated(b) ? Validated(b).CompareTo(Validated(a))
        : a.Confidence != b.Confidence ? b.Confidence.CompareTo(a.Confidence)
        : a.Kind.Order != b.Kind.Order ? a.Kind.Order.CompareTo(b.Kind.Order)
        : a.Start != b.Start ? a.Start.CompareTo(b.Start)
        : a.Kind != b.Kind ? string.CompareOrdinal(a.Kind.Id, b.Kind.Id)
        : string.CompareOrdinal(a.Explanation, b.Explanation);

    private static bool Validated(in TextFinding finding) => finding.Validation == FindingValidation.Passed;

    private readonly record struct Ranked(TextFinding Finding, int Index);
}
