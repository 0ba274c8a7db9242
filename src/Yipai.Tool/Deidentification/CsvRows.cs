using Yipai.Privacy.Masking;

namespace Yipai.Tool.Deidentification;

/// <summary>Reads a CSV table whose first row names the columns, one row at a time and in the memory of the longest row.</summary>
/// <remarks>
/// The separator is the one of comma, semicolon, tab and bar that occurs most often in the first line. A line without characters is not a
/// row. In a table with a single column it is a row with an empty value.
/// </remarks>
internal sealed class CsvRows : IDisposable
{
    private const string Separators = ",;\t|";

    private readonly TextReader _text;
    private readonly char[] _buffer = new char[1 << 14];
    private readonly CsvCellReader _cells;
    private readonly CharBuffer _row = new();
    private readonly List<int> _ends = [];
    private readonly char _separator;
    private int _at;
    private int _end;
    private char _lastEnd;

    /// <summary>Reads the first row from <paramref name="text"/> and disposes the reader together with itself.</summary>
    public CsvRows(TextReader text)
    {
        _text = text;
        _end = text.ReadBlock(_buffer);
        ReadOnlySpan<char> start = _buffer.AsSpan(0, _end);
        _separator = MostFrequent(start[..(start.IndexOfAny('\r', '\n') is >= 0 and var line ? line : start.Length)]);
        _cells = new CsvCellReader(_separator);
        Columns = Read() ? [.. Enumerable.Range(0, FieldCount).Select(Field)] : [];
    }

    /// <summary>Gets the names of the columns.</summary>
    public string[] Columns { get; } = [];

    /// <summary>Gets the number of fields in the row.</summary>
    public int FieldCount => _ends.Count;

    /// <summary>Returns a field of the row, or an empty text if the row ends before it.</summary>
    public string Field(int column)
    {
        int start = column == 0 || column >= FieldCount ? 0 : _ends[column - 1];
        return column < FieldCount ? new string(_row.Written[start.._ends[column]]) : "";
    }

    /// <summary>Finds a column by its name.</summary>
    /// <exception cref="InvalidDataException">The table has no such column.</exception>
    public int OrdinalOf(string name) => Array.IndexOf(Columns, name) is >= 0 and var ordinal
        ? ordinal
        : throw new InvalidDataException($"The CSV has no column {name}. Its first line names the columns.");

    /// <summary>Reads the next row.</summary>
    /// <remarks>Returns false at the end.</remarks>
    /// <exception cref="InvalidDataException">A quotation mark is never closed.</exception>
    public bool Read()
    {
        _row.Clear();
        _ends.Clear();
        do
        {
            ReadOnlySpan<char> rest = _buffer.AsSpan(_at, _end - _at);
            while (_cells.TryTake(ref rest, out char end))
            {
                bool isRow = end == _separator || FieldCount > 0 || !_cells.IsEmpty || IsEmptyValue(end);
                _lastEnd = end;
                if (isRow)
                {
                    EndField();
                }

                if (isRow && end != _separator)
                {
                    _at = _end - rest.Length;
                    return true;
                }
            }

            _at = 0;
            _end = _text.Read(_buffer);
        }
        while (_end > 0);
        return ReadLast();
    }

    /// <summary>Clears the text that the reader still holds.</summary>
    public void Dispose()
    {
        Array.Clear(_buffer);
        _cells.Dispose();
        _row.Dispose();
        _text.Dispose();
    }

    private static char MostFrequent(ReadOnlySpan<char> line)
    {
        char most = Separators[0];
        foreach (char separator in Separators)
        {
            most = line.Count(separator) > line.Count(most) ? separator : most;
        }

        return most;
    }

    /// <summary>Indicates whether a line without characters is a value.</summary>
    /// <remarks>A line feed after a carriage return only completes the line end.</remarks>
    private bool IsEmptyValue(char end) => Columns.Length == 1 && !(end == '\n' && _lastEnd == '\r');

    private bool ReadLast()
    {
        if (_cells.IsOpen)
        {
            throw new InvalidDataException($"The quotation mark on line {_cells.QuoteLine} is never closed. Close it.");
        }

        if (FieldCount == 0 && _cells.IsEmpty)
        {
            return false;
        }

        EndField();
        return true;
    }

    private void EndField()
    {
        _row.Write(_cells.Cell);
        _cells.Clear();
        _ends.Add(_row.Length);
    }
}
