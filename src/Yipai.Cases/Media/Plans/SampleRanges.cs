namespace Yipai.Cases.Media;

/// <summary>Records which bytes of the media data belong to kept parts and which to removed parts.</summary>
internal sealed class SampleRanges
{
    private const int MaxRanges = 1 << 20;

    private readonly List<ByteRange> _kept = [];
    private readonly List<ByteRange> _dropped = [];

    /// <summary>Indicates whether any bytes belong to a removed part.</summary>
    public bool DropsAny => _dropped.Count > 0;

    /// <summary>Adds the bytes of a chunk or an item.</summary>
    public void Add(ByteRange range, bool isKept)
    {
        List<ByteRange> ranges = isKept ? _kept : _dropped;
        if (range.End <= range.Start)
        {
            return;
        }

        if (ranges is [.., { } last] && last.End == range.Start)
        {
            ranges[^1] = last with { End = range.End };
            return;
        }

        ranges.Add(ranges.Count < MaxRanges ? range : throw CasesException.Refused(RefusalReason.TooLarge, range.Start));
    }

    /// <summary>Returns the kept ranges in order and without overlaps.</summary>
    /// <remarks>Bytes that belong to a kept and to a removed part are refused, because keeping them would keep removed data.</remarks>
    public List<ByteRange> Merge()
    {
        List<ByteRange> kept = Merge(_kept);
        return FindOverlap(kept) is { } overlap ? throw CasesException.Refused(RefusalReason.Malformed, overlap) : kept;
    }

    /// <summary>Indicates whether bytes belong to a kept and to a removed part.</summary>
    public bool Overlaps() => FindOverlap(Merge(_kept)) is not null;

    private long? FindOverlap(List<ByteRange> kept)
    {
        int at = 0;
        foreach (ByteRange dropped in Merge(_dropped))
        {
            while (at < kept.Count && kept[at].End <= dropped.Start)
            {
                at++;
            }

            if (at < kept.Count && kept[at].Start < dropped.End)
            {
                return Math.Max(kept[at].Start, dropped.Start);
            }
        }

        return null;
    }

    /// <summary>Returns the ranges of the containers that are not kept.</summary>
    /// <remarks>All kept ranges must lie inside the containers.</remarks>
    public static List<ByteRange> Gaps(IReadOnlyList<ByteRange> kept, IEnumerable<ByteRange> containers)
    {
        var gaps = new List<ByteRange>();
        int at = 0;
        foreach (ByteRange container in containers)
        {
            long reached = container.Start;
            for (; at < kept.Count && kept[at].Start >= container.Start && kept[at].End <= container.End; at++)
            {
                gaps.Add(new ByteRange(reached, kept[at].Start));
                reached = kept[at].End;
            }

            gaps.Add(new ByteRange(reached, container.End));
        }

        return at == kept.Count ? gaps : throw CasesException.Refused(RefusalReason.Malformed, kept[at].Start);
    }

    private static List<ByteRange> Merge(List<ByteRange> ranges)
    {
        ranges.Sort((one, other) => one.Start.CompareTo(other.Start));
        var merged = new List<ByteRange>();
        foreach (ByteRange range in ranges)
        {
            if (merged is [.., { } last] && range.Start <= last.End)
            {
                merged[^1] = last with { End = Math.Max(last.End, range.End) };
            }
            else
            {
                merged.Add(range);
            }
        }

        return merged;
    }
}
