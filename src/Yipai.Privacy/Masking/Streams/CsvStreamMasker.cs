using System.Buffers;

namespace Yipai.Privacy.Masking;

/// <summary>Masks a table in CSV (RFC 4180) by column and by content, record by record.</summary>
/// <remarks>
/// The first record names the columns; a line such as <c>sep=;</c> may stand before it. A column that is named holds its item and is shown by the rule
/// for fields; every other cell is scanned, the names too, for a table may have none. A table without a column that was named is refused: another
/// separator or a slip of the pen would let its values pass. Line ends stay as they are. Memory is that of the longest cell. Not safe to share
/// between threads.
/// </remarks>
public sealed class CsvStreamMasker : IDisposable
{
    private const string SeparatorHint = "sep=";

    private readonly Masker _masker;
    private readonly Audience _audience;
    private readonly IReadOnlyDictionary<string, DataItem> _columns;
    private readonly char _separator;
    private readonly CsvCellReader _cells;
    private readonly CharBuffer _masked = new();
    private readonly List<DataItem?> _items = [];
    private readonly HashSet<string> _missing;

    private bool _isHeader = true;
    private bool _isHint;
    private int _column;

    /// <summary>A stream for an audience.</summary>
    /// <param name="masker">The masker.</param>
    /// <param name="audience">Who will see it; an unknown audience sees the names of the columns only.</param>
    /// <param name="columns">Items by the name of the column.</param>
    /// <param name="separator">What stands between cells: a comma, semicolon or tab.</param>
    /// <exception cref="PrivacyException">YP0129: the separator is another character.</exception>
    public CsvStreamMasker(Masker masker, Audience audience, IReadOnlyDictionary<string, DataItem> columns, char separator = ',')
    {
        _masker = masker;
        _audience = audience;
        _columns = columns;
        _missing = [.. columns.Keys];
        _separator = separator is ',' or ';' or '\t' ? separator : throw PrivacyException.BadTable(1);
        _cells = new CsvCellReader(separator);
    }

    /// <summary>The line that is being read, from 1.</summary>
    public long Line => _cells.Line;

    /// <summary>Takes the next piece and writes all cells that end in it.</summary>
    /// <exception cref="PrivacyException">YP0132: a column that was named is not in the table; only the names of its columns were written.</exception>
    public void Write(ReadOnlySpan<char> text, IBufferWriter<char> destination)
    {
        while (_cells.TryTake(ref text, out char end))
        {
            EndRecordOrCell(end, destination);
        }
    }

    /// <summary>Writes the last cell.</summary>
    /// <exception cref="PrivacyException">YP0129: a quotation mark is never closed; what followed it was masked as one cell and written.</exception>
    public void Complete(IBufferWriter<char> destination)
    {
        bool isOpen = _cells.IsOpen;
        if (!_cells.IsEmpty || _column > 0)
        {
            EndCell(destination);
        }

        if (isOpen)
        {
            throw PrivacyException.BadTable(_cells.QuoteLine);
        }

        if (_isHeader && _items.Count > 0)
        {
            EndHeader();
        }
    }

    /// <summary>Clears what is still held.</summary>
    public void Dispose()
    {
        _cells.Dispose();
        _masked.Dispose();
    }

    private void EndRecordOrCell(char character, IBufferWriter<char> destination)
    {
        if (character == _separator || !_cells.IsEmpty || _column > 0)
        {
            EndCell(destination);
        }

        if (character == _separator)
        {
            _column++;
        }
        else
        {
            _column = 0;
            if (_isHeader && _items.Count > 0)
            {
                EndHeader();
            }
        }

        destination.Write([character]);
    }

    private void EndHeader()
    {
        if (_isHint)
        {
            _isHint = false;
            _items.Clear();
            return;
        }

        _isHeader = false;
        if (_missing.Count > 0)
        {
            throw PrivacyException.MissingColumn();
        }
    }

    private void EndCell(IBufferWriter<char> destination)
    {
        _masked.Clear();
        if (_isHeader)
        {
            string name = new string(_cells.Cell).Trim().TrimStart('\uFEFF');
            _isHint = _isHint || (_items.Count == 0 && name.StartsWith(SeparatorHint, StringComparison.OrdinalIgnoreCase));
            _items.Add(_columns.GetValueOrDefault(name));
            _missing.Remove(name);
            _masker.Mask(_cells.Cell, _audience, _masked);
        }
        else if (_column < _items.Count && _items[_column] is { } item)
        {
            _masker.WriteItem(item, _masker.Explain(item, _audience).Format, _cells.Cell, _audience, _masked);
        }
        else
        {
            _masker.Mask(_cells.Cell, _audience, _masked);
        }

        CsvCells.Write(_masked.Written, _cells.IsQuoted, destination);
        _cells.Clear();
    }
}
