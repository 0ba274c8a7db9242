using System.Buffers;

namespace Yipai.Privacy.Detection;

/// <summary>Joins the names of a <see cref="NameFinder"/> to the findings of the rules, which win wherever both found something.</summary>
internal sealed class FinderNames(NameFinder finder)
{
    /// <summary>The confidence from which on a scanner finds doubtful names, as it does serial numbers of a mobile number's form.</summary>
    public const double DoubtfulConfidence = 0.4;

    private List<FoundName>? _spare;

    /// <summary>Adds the finder's names that overlap none of the findings from an index on and are no part of a place's name.</summary>
    public void Find(ReadOnlySpan<char> text, bool recallFirst, List<TextFinding> found, int first)
    {
        List<FoundName> names = Interlocked.Exchange(ref _spare, null) ?? [];
        names.Clear();
        finder.Find(text, recallFirst, names);
        if (names.Count > 0)
        {
            Join(text, names, found, first);
        }

        _spare = names;
    }

    private static void Join(ReadOnlySpan<char> text, List<FoundName> names, List<TextFinding> found, int first)
    {
        bool[] taken = ArrayPool<bool>.Shared.Rent(text.Length);
        Span<bool> isTaken = taken.AsSpan(0, text.Length);
        isTaken.Clear();
        for (int index = first; index < found.Count; index++)
        {
            isTaken.Slice(found[index].Start, found[index].Length).Fill(true);
        }

        foreach (FoundName name in names)
        {
            ReadOnlySpan<char> rest = text[(name.Start + name.Length)..];
            if (!isTaken.Slice(name.Start, name.Length).Contains(true) && !NameWords.IsMasked(rest)
                && !NameShape.IsPlaceAt(text[name.Start..], name.Length))
            {
                found.Add(new TextFinding(FindingKinds.PersonName, name.Start, name.Length, FindingRules.NameModel, name.Confidence));
            }
        }

        ArrayPool<bool>.Shared.Return(taken);
    }
}
