using System.Text;

namespace Yipai.Cases.Codes;

/// <summary>Represents a row of the table of divisions: a period in which a code had one name.</summary>
internal readonly ref struct DivisionPeriod
{
    private readonly ReadOnlySpan<byte> _name;

    /// <summary>Reads the rest of a row after its code.</summary>
    public DivisionPeriod(ReadOnlySpan<byte> row)
    {
        var cells = new TableCells(row);
        FirstYear = YearOf(cells.Next());
        LastYear = YearOf(cells.Next()) is > 0 and int last ? last : int.MaxValue;
        _name = cells.Next();
        Successors = cells.Next();
    }

    /// <summary>Gets the first year of the period, or 0 for a collective code.</summary>
    public int FirstYear { get; }

    public int LastYear { get; }

    /// <summary>Gets the successors, six digits each, separated by blanks.</summary>
    public ReadOnlySpan<byte> Successors { get; }

    public string Name => Encoding.UTF8.GetString(_name);

    public bool Holds(int year) => FirstYear <= year && year <= LastYear;

    public DivisionStatus As(DivisionState state) => state == DivisionState.Collective
        ? new(state, null, null)
        : new(state, FirstYear, LastYear == int.MaxValue ? null : LastYear);

    private static int YearOf(ReadOnlySpan<byte> cell)
    {
        CodeCharacters.ReadDigits(cell, out ulong year);
        return (int)year;
    }
}
