using System.Buffers;
using System.Runtime.InteropServices;

namespace Yipai.Privacy.Detection;

/// <summary>Scans one stretch of a text, knowing that more text may come before and after it.</summary>
/// <remarks>
/// A rule looks at most <see cref="TextRecognizer.Reach"/> characters around its start, and a finding has at most
/// <see cref="TextRecognizer.LongestFinding"/> characters. A window that begins with <see cref="Lookbehind"/> scanned characters and leaves
/// <see cref="Lookahead"/> to the next one therefore finds what a scan of the whole text would. The cut between two windows moves left
/// until no finding crosses it, so that overlaps are always resolved within one window.
/// </remarks>
internal sealed class WindowScan
{
    /// <summary>Gives how many characters before the new part a window begins, so that the rules can look back.</summary>
    public const int Lookbehind = 2 * TextRecognizer.Reach;

    /// <summary>Gives how many characters at the end of a window are left to the next one.</summary>
    public const int Lookahead = TextRecognizer.LongestFinding + TextRecognizer.Reach;

    private const double DefaultConfidence = 0.5;

    private readonly bool[] _kinds = new bool[FindingKinds.All.Count];
    private readonly double _minConfidence;
    private readonly AllowedValues _allowed;
    private readonly TokenScan _tokens;
    private readonly RecognizerTable _recognizers;
    private readonly FinderNames? _finder;

    public WindowScan(TextScannerOptions options)
    {
        foreach (FindingKind kind in options.Kinds)
        {
            _kinds[kind.Order] = true;
        }

        _tokens = new TokenScan(options.Kinds);
        _minConfidence = options.MinConfidence;
        _allowed = new AllowedValues(options.AllowedValues);
        _finder = options.Names is { } finder && _kinds[FindingKinds.PersonName.Order] ? new FinderNames(finder) : null;
        HasHostRecognizers = options.Recognizers.Count > 0;
        _recognizers = new RecognizerTable(Written().Concat(options.Recognizers));
    }

    /// <summary>Gets whether the host has recognizers of its own, which may look across the end of a line.</summary>
    public bool HasHostRecognizers { get; }

    /// <summary>Adds the settled findings from an index on, in order and without overlaps.</summary>
    /// <param name="window">The stretch of text.</param>
    /// <param name="from">The index at which the part begins that was not scanned yet.</param>
    /// <param name="isLast">Whether the text ends with this stretch.</param>
    /// <param name="found">Receives the findings.</param>
    /// <param name="withDoubtful">
    /// Whether doubtful names and serial numbers of a mobile number's form count, however low their confidence is.
    /// </param>
    /// <returns>The index up to which all findings are settled.</returns>
    public int Scan(ReadOnlySpan<char> window, int from, bool isLast, List<TextFinding> found, bool withDoubtful = false)
    {
        int first = found.Count;
        bool doubtful = withDoubtful && _minConfidence <= DefaultConfidence;
        FindAll(window, found, doubtful || _minConfidence <= FinderNames.DoubtfulConfidence);
        int cut = Settle(window, found, first, from, isLast, doubtful);
        int kept = FindingOverlaps.Resolve(CollectionsMarshal.AsSpan(found)[first..]);
        found.RemoveRange(first + kept, found.Count - first - kept);
        if (_allowed.Any)
        {
            Disallow(window, found, first);
        }

        return cut;
    }

    private void Disallow(ReadOnlySpan<char> window, List<TextFinding> found, int first)
    {
        int kept = first;
        for (int index = first; index < found.Count; index++)
        {
            if (!_allowed.Contains(window.Slice(found[index].Start, found[index].Length)))
            {
                found[kept++] = found[index];
            }
        }

        found.RemoveRange(kept, found.Count - kept);
    }

    private List<TextRecognizer> Written()
    {
        List<TextRecognizer> written = [];
        if (_kinds[FindingKinds.PersonName.Order])
        {
            written.Add(new PersonNameRecognizer());
        }

        if (_kinds[FindingKinds.PostalAddress.Order])
        {
            written.Add(new AddressRecognizer());
            written.Add(new BareDoorRecognizer());
            written.Add(new LatinAddressRecognizer());
        }

        if (written.Count > 0 && _kinds[FindingKinds.MobileNumber.Order])
        {
            written.Add(new SpelledMobileRecognizer());
        }

        return written;
    }

    private void FindAll(ReadOnlySpan<char> window, List<TextFinding> found, bool recallFirst)
    {
        bool isTraditional = TraditionalCharacters.IndexIn(window) >= 0;
        if (!TextFolding.IsNeeded(window))
        {
            if (isTraditional)
            {
                FindInSimplified(window, found, recallFirst);
            }
            else
            {
                FindIn(window, found, recallFirst);
            }

            return;
        }

        int first = found.Count;
        char[] folded = ArrayPool<char>.Shared.Rent(window.Length);
        FoldMark[] pool = ArrayPool<FoldMark>.Shared.Rent(window.Length);
        (int length, int marked) = TextFolding.Fold(window, folded, pool);
        if (isTraditional)
        {
            TraditionalCharacters.Simplify(folded.AsSpan(0, length));
        }

        FindIn(folded.AsSpan(0, length), found, recallFirst);
        if (marked > 0)
        {
            Unfold(window, CollectionsMarshal.AsSpan(found)[first..], pool.AsSpan(0, marked));
        }

        folded.AsSpan(0, length).Clear();
        ArrayPool<char>.Shared.Return(folded);
        ArrayPool<FoldMark>.Shared.Return(pool);
    }

    private void FindInSimplified(ReadOnlySpan<char> window, List<TextFinding> found, bool recallFirst)
    {
        char[] simplified = ArrayPool<char>.Shared.Rent(window.Length);
        Span<char> text = simplified.AsSpan(0, window.Length);
        window.CopyTo(text);
        TraditionalCharacters.Simplify(text);
        FindIn(text, found, recallFirst);
        text.Clear();
        ArrayPool<char>.Shared.Return(simplified);
    }

    /// <summary>Moves the findings back to their positions in the text as it was written.</summary>
    private static void Unfold(ReadOnlySpan<char> window, Span<TextFinding> found, ReadOnlySpan<FoldMark> marks)
    {
        foreach (ref TextFinding finding in found)
        {
            int start = FoldMark.SourceOf(finding.Start, marks);
            int last = FoldMark.SourceOf(finding.End - 1, marks);
            int end = last + (char.IsHighSurrogate(window[last]) && last + 1 < window.Length ? 2 : 1);
            if (start != finding.Start || end != finding.End)
            {
                finding = finding with { Start = start, Length = end - start };
            }
        }
    }

    private void FindIn(ReadOnlySpan<char> text, List<TextFinding> found, bool recallFirst)
    {
        int first = found.Count;
        _tokens.Run(text, found);
        if (!_recognizers.IsEmpty)
        {
            _recognizers.Find(text, found);
        }

        _finder?.Find(text, recallFirst, found, first);
        if (_kinds[FindingKinds.PersonName.Order] && found.Count > first)
        {
            RepeatedNames.Find(text, found, first);
        }
    }

    /// <summary>Removes findings of other kinds, of too little confidence, before the new part or behind the cut.</summary>
    /// <remarks>Returns the cut.</remarks>
    private int Settle(ReadOnlySpan<char> window, List<TextFinding> found, int first, int from, bool isLast, bool doubtful)
    {
        int cut = isLast ? window.Length : Cut(window, CollectionsMarshal.AsSpan(found)[first..], from, doubtful);
        Span<TextFinding> candidates = CollectionsMarshal.AsSpan(found)[first..];
        int kept = 0;
        for (int index = 0; index < candidates.Length; index++)
        {
            ref readonly TextFinding finding = ref candidates[index];
            if (finding.Start < cut && Counts(finding, from, doubtful))
            {
                if (kept != index)
                {
                    candidates[kept] = finding;
                }

                kept++;
            }
        }

        found.RemoveRange(first + kept, candidates.Length - kept);
        return cut;
    }

    /// <summary>Returns the index at which the settled part ends, so that no finding crosses it.</summary>
    private int Cut(ReadOnlySpan<char> window, ReadOnlySpan<TextFinding> found, int from, bool doubtful)
    {
        int latest = Math.Max(from, window.Length - Lookahead);
        int cut = latest;
        for (int previous = -1; previous != cut;)
        {
            previous = cut;
            foreach (ref readonly TextFinding finding in found)
            {
                cut = finding.Start < cut && finding.End > cut && Counts(finding, from, doubtful) ? finding.Start : cut;
            }
        }

        cut = cut <= from ? latest : cut;
        return cut - (cut > from && char.IsLowSurrogate(window[cut]) ? 1 : 0);
    }

    private bool Counts(in TextFinding finding, int from, bool doubtful) =>
        finding.Start >= from && (finding.Confidence >= _minConfidence || (doubtful && IsDoubtful(finding.Rule)))
        && finding.Length is > 0 and <= TextRecognizer.LongestFinding
        && (finding.Kind.Order >= _kinds.Length || _kinds[finding.Kind.Order]);

    private static bool IsDoubtful(FindingRule rule) => rule == FindingRules.MobileSerial || rule == FindingRules.NameModel;
}
