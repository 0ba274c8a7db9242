using System.Buffers;

namespace Yipai.Privacy.Masking;

/// <summary>Masks a CSV table (RFC 4180) by column and by content, record by record.</summary>
/// <remarks>
/// The first record names the columns. A line such as <c>sep=;</c> may come before it and sets the separator, and so may
/// <see cref="TitleRows"/> records that hold a title. Cells of a named column are shown by the rule for
/// fields of their item; the case of its name does not count. Every other cell is scanned, and its column's name acts as the words
/// before it do in a text. The first record is scanned too, because a table may have no column names. A table that lacks a
/// named column is refused, because another separator or a typing mistake would let its values pass. Line ends stay unchanged. The masker
/// needs memory for the longest cell. It must not be shared between threads.
/// </remarks>
public sealed class CsvStreamMasker : IDisposable
{
    private const string SeparatorHint = "sep=";

    private readonly Masker _masker;
    private readonly Audience _audience;
    private readonly Dictionary<string, DataItem> _columns;
    private readonly CsvCellReader _cells;
    private readonly CharBuffer _masked = new();
    private readonly List<DataItem?> _items = [];
    private readonly List<FieldLead?> _leads = [];
    private readonly Dictionary<string, FieldLead> _recognized = [];
    private readonly HashSet<string> _missing;

    private bool _isHeader = true;
    private bool _isHint;
    private int _column;
    private int _titles;

    /// <summary>Creates a masker for one table and one audience.</summary>
    /// <param name="masker">The masker.</param>
    /// <param name="audience">The audience that will see the table. An unknown audience sees only the column names.</param>
    /// <param name="columns">The items by column name.</param>
    /// <param name="separator">The character between cells: a comma, semicolon or tab.</param>
    /// <exception cref="PrivacyException">YP0129: the separator is another character.</exception>
    public CsvStreamMasker(Masker masker, Audience audience, IReadOnlyDictionary<string, DataItem> columns, char separator = ',')
    {
        ArgumentNullException.ThrowIfNull(masker);
        ArgumentNullException.ThrowIfNull(columns);
        _masker = masker;
        _audience = audience;
        _columns = new Dictionary<string, DataItem>(columns, StringComparer.OrdinalIgnoreCase);
        _missing = new(columns.Keys, StringComparer.OrdinalIgnoreCase);
        _cells = new CsvCellReader(IsSeparator(separator) ? separator : throw PrivacyException.BadTable(1));
    }

    /// <summary>Gets the number of the line that is being read, from 1.</summary>
    public long Line => _cells.Line;

    /// <summary>Gets the number of records before the one that names the columns.</summary>
    /// <remarks>They are scanned as text. The default is 0.</remarks>
    public int TitleRows
    {
        get;
        init => field = value >= 0
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "A table has 0 title rows or more.");
    }

    /// <summary>Gets the columns without an item that were recognized by their names, and what each name announces.</summary>
    internal IReadOnlyDictionary<string, FieldLead> Recognized => _recognized;

    /// <summary>Takes the next piece of the table and writes every cell that ends in it.</summary>
    /// <exception cref="PrivacyException">YP0132: the table lacks a named column. Only the first record was written.</exception>
    public void Write(ReadOnlySpan<char> text, IBufferWriter<char> destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
        while (_cells.TryTake(ref text, out char end))
        {
            EndRecordOrCell(end, destination);
        }
    }

    /// <summary>Ends the table and writes the last cell.</summary>
    /// <exception cref="PrivacyException">YP0129: a quotation mark is never closed. The text behind it was masked as one cell and
    /// written.</exception>
    public void Complete(IBufferWriter<char> destination)
    {
        ArgumentNullException.ThrowIfNull(destination);
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

    /// <summary>Clears the text that the masker still holds.</summary>
    public void Dispose()
    {
        _cells.Dispose();
        _masked.Dispose();
    }

    private void EndRecordOrCell(char character, IBufferWriter<char> destination)
    {
        if (character == _cells.Separator || !_cells.IsEmpty || _column > 0)
        {
            EndCell(destination);
        }

        if (character == _cells.Separator)
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

    private static bool IsSeparator(char character) => character is ',' or ';' or '\t';

    /// <summary>Takes the separator from the line <c>sep=;</c>.</summary>
    /// <remarks>If it is the current one, the cell ended before it.</remarks>
    private void SetSeparator(ReadOnlySpan<char> named)
    {
        if (named.Length > 0)
        {
            _cells.Separator = named.Length == 1 && IsSeparator(named[0]) ? named[0] : throw PrivacyException.BadTable(1);
        }
    }

    private void EndHeader()
    {
        if (_isHint || _titles < TitleRows)
        {
            _titles += _isHint ? 0 : 1;
            _isHint = false;
            _items.Clear();
            _leads.Clear();
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
            if (_items.Count == 0 && _titles == 0 && name.StartsWith(SeparatorHint, StringComparison.OrdinalIgnoreCase))
            {
                _isHint = true;
                SetSeparator(_cells.Cell.TrimStart('\uFEFF')[SeparatorHint.Length..]);
            }

            _items.Add(_columns.GetValueOrDefault(name));
            bool isTitle = _isHint || _titles < TitleRows;
            FieldLead? lead = _items[^1] is null && !isTitle ? FieldLead.Of(name) : null;
            _leads.Add(lead);
            if (lead is not null)
            {
                _recognized.TryAdd(name, lead);
            }

            if (!isTitle)
            {
                _missing.Remove(name);
            }

            _masker.Mask(_cells.Cell, _audience, _masked);
        }
        else if (_column < _items.Count && _items[_column] is { } item)
        {
            _masker.WriteItem(item, _masker.Explain(item, _audience).Format, _cells.Cell, _audience, _masked);
        }
        else if (_column < _leads.Count && _leads[_column] is { } lead)
        {
            _masker.MaskField(lead, _cells.Cell, _audience, _masked);
        }
        else
        {
            _masker.Mask(_cells.Cell, _audience, _masked);
        }

        if (_isHint && !_cells.IsQuoted)
        {
            destination.Write(_masked.Written);
        }
        else
        {
            CsvCells.Write(_masked.Written, _cells.IsQuoted, destination);
        }

        _cells.Clear();
    }
}
