namespace Yipai.Cases.Codes;

/// <summary>Holds the division codes of 1981 to 2025 with years, names and successors.</summary>
/// <remarks>It reads a row only when somebody asks for it.</remarks>
internal sealed class DivisionHistory
{
    private const int CodeLength = 6;

    private static readonly Lazy<DivisionHistory> Table = new(() => new DivisionHistory());

    private readonly byte[] _text;
    private readonly int[] _codes;
    private readonly int[] _starts;

    private DivisionHistory()
    {
        using Stream stream = typeof(DivisionHistory).Assembly.GetManifestResourceStream("divisions.tsv")!;
        _text = new byte[stream.Length];
        stream.ReadExactly(_text);
        int count = _text.AsSpan().Count((byte)'\n') - 1;
        _codes = new int[count];
        _starts = new int[count];
        int start = _text.AsSpan().IndexOf((byte)'\n') + 1;
        for (int row = 0; row < count; row++)
        {
            CodeCharacters.ReadDigits<byte>(_text.AsSpan(start, CodeLength), out ulong code);
            (_codes[row], _starts[row]) = ((int)code, start + CodeLength + 1);
            start += _text.AsSpan(start).IndexOf((byte)'\n') + 1;
        }
    }

    public static DivisionHistory Shared => Table.Value;

    public string? NameOf(int code, int year) => RowAt(code, year) is >= 0 and int row ? PeriodAt(row).Name : null;

    public DivisionStatus StatusOf(int code, int year)
    {
        int row = RowAt(code, year);
        if (row < 0)
        {
            return default;
        }

        DivisionPeriod period = PeriodAt(row);
        return period.As(
            period.FirstYear == 0 ? DivisionState.Collective
            : period.Holds(year) ? DivisionState.InUse
            : period.LastYear < year ? DivisionState.Revoked
            : DivisionState.NotYetValid);
    }

    public IReadOnlyList<DivisionCode> SuccessorsOf(int code, int year)
    {
        var found = new SortedSet<DivisionCode>();
        if (StatusOf(code, year).State == DivisionState.Revoked)
        {
            Follow(RowAt(code, year), year, found, []);
        }

        return [.. found];
    }

    /// <summary>Follows each successor in the year in which it took over, because the code may be assigned again later.</summary>
    private void Follow(int row, int year, SortedSet<DivisionCode> found, HashSet<int> seen)
    {
        DivisionPeriod period = PeriodAt(row);
        if (!seen.Add(row) || period.Holds(year))
        {
            if (period.Holds(year))
            {
                found.Add(new DivisionCode(_codes[row]));
            }

            return;
        }

        for (ReadOnlySpan<byte> rest = period.Successors; !rest.IsEmpty; rest = rest[Math.Min(CodeLength + 1, rest.Length)..])
        {
            CodeCharacters.ReadDigits(rest[..CodeLength], out ulong successor);
            if (RowAt((int)successor, period.LastYear) is >= 0 and int next)
            {
                Follow(next, year, found, seen);
            }
        }
    }

    /// <summary>Returns the latest row that had begun by a year, else the first, or -1 if the code was never assigned.</summary>
    private int RowAt(int code, int year)
    {
        int row = LastRowOf(code);
        while (row > 0 && _codes[row - 1] == code && PeriodAt(row).FirstYear > year)
        {
            row--;
        }

        return row;
    }

    private int LastRowOf(int code)
    {
        int row = Array.BinarySearch(_codes, code);
        while (row >= 0 && row + 1 < _codes.Length && _codes[row + 1] == code)
        {
            row++;
        }

        return row;
    }

    private DivisionPeriod PeriodAt(int row)
    {
        ReadOnlySpan<byte> rest = _text.AsSpan(Math.Min(_starts[row], _text.Length));
        return new DivisionPeriod(rest[..Math.Max(0, rest.IndexOf((byte)'\n'))]);
    }
}
