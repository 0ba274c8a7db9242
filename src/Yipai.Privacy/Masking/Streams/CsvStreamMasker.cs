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
    private readonly CharBuffer _cell = new();
    private readonly CharBuffer _masked = new();
    private readonly List<DataItem?> _items = [];
    private readonly HashSet<string> _missing;

    private bool _isQuoted;
    private bool _isInside;
    private bool _wasQuote;
    private bool _isHeader = true;
    private bool _isHint;
    private int _column;
    private long _quoteLine;

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
    }

    /// <summary>The line that is being read, from 1.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>Takes the next piece and writes all cells that end in it.</summary>
    /// <exception cref="PrivacyException">YP0132: a column that was named is not in the table; only the names of its columns were written.</exception>
    public void Write(ReadOnlySpan<char> text, IBufferWriter<char> destination)
    {
        foreach (char character in text)
        {
            Take(character, destination);
            Line += character == '\n' ? 1 : 0;
        }
    }

    /// <summary>Writes the last cell.</summary>
    /// <exception cref="PrivacyException">YP0129: a quotation mark is never closed; what followed it was masked as one cell and written.</exception>
    public void Complete(IBufferWriter<char> destination)
    {
        bool isOpen = _isInside && !_wasQuote;
        if (_cell.Length > 0 || _isQuoted || _column > 0)
        {
            EndCell(destination);
        }

        if (isOpen)
        {
            throw PrivacyException.BadTable(_quoteLine);
        }

        if (_isHeader && _items.Count > 0)
        {
            EndHeader();
        }
    }

    /// <summary>Clears what is still held.</summary>
    public void Dispose()
    {
        _cell.Dispose();
        _masked.Dispose();
    }

    private void Take(char character, IBufferWriter<char> destination)
    {
        if (_isInside && !_wasQuote)
        {
            _wasQuote = character == '"';
            if (!_wasQuote)
            {
                _cell.Write([character]);
            }
        }
        else if (character == '"' && _wasQuote)
        {
            _wasQuote = false;
            _cell.Write(['"']);
        }
        else if (character == '"' && _cell.Length == 0 && !_isQuoted)
        {
            (_isQuoted, _isInside, _quoteLine) = (true, true, Line);
        }
        else if (character == _separator || character is '\r' or '\n')
        {
            EndRecordOrCell(character, destination);
        }
        else
        {
            (_isInside, _wasQuote) = (false, false);
            _cell.Write([character]);
        }
    }

    private void EndRecordOrCell(char character, IBufferWriter<char> destination)
    {
        if (character == _separator || _cell.Length > 0 || _isQuoted || _column > 0)
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
            string name = new string(_cell.Written).Trim().TrimStart('\uFEFF');
            _isHint = _isHint || (_items.Count == 0 && name.StartsWith(SeparatorHint, StringComparison.OrdinalIgnoreCase));
            _items.Add(_columns.GetValueOrDefault(name));
            _missing.Remove(name);
            _masker.Mask(_cell.Written, _audience, _masked);
        }
        else if (_column < _items.Count && _items[_column] is { } item)
        {
            _masker.WriteItem(item, _masker.Explain(item, _audience).Format, _cell.Written, _audience, _masked);
        }
        else
        {
            _masker.Mask(_cell.Written, _audience, _masked);
        }

        CsvCells.Write(_masked.Written, _isQuoted, destination);
        _cell.Clear();
        (_isQuoted, _isInside, _wasQuote) = (false, false, false);
    }
}
