namespace Yipai.Privacy.Masking;

/// <summary>Splits a CSV table (RFC 4180) into cells.</summary>
/// <remarks>
/// The text may come in pieces of any length. A quotation mark opens a quoted cell only at the start of a cell; elsewhere it is an
/// ordinary character, as spreadsheets read it. Inside a quoted cell only the next quotation mark matters, and in a plain cell only the
/// next separator or line end, so vectorized searches find both. The state between two pieces is the cell so far and two flags: inside
/// quotation marks, and just behind one.
/// </remarks>
/// <param name="separator">The character between two cells.</param>
internal sealed class CsvCellReader(char separator) : IDisposable
{
    private readonly CharBuffer _cell = new();
    private bool _isInside;
    private bool _wasQuote;

    /// <summary>Gets the part of the cell that was read so far, without the quotation marks around it.</summary>
    public ReadOnlySpan<char> Cell => _cell.Written;

    /// <summary>Gets or sets the character between two cells.</summary>
    /// <remarks>It may change between two cells only.</remarks>
    public char Separator { get; set; } = separator;

    /// <summary>Gets whether the cell began with a quotation mark.</summary>
    public bool IsQuoted { get; private set; }

    /// <summary>Gets whether nothing of the cell was read, not even a quotation mark.</summary>
    public bool IsEmpty => _cell.Length == 0 && !IsQuoted;

    /// <summary>Gets whether a quoted cell still lacks its closing quotation mark.</summary>
    public bool IsOpen => _isInside && !_wasQuote;

    /// <summary>Gets the number of the line that is being read, from 1.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>Gets the number of the line with the last opening quotation mark.</summary>
    public long QuoteLine { get; private set; }

    /// <summary>Reads text up to the end of the cell and consumes <paramref name="end"/>, which is the separator, CR or LF.</summary>
    /// <returns>False if the text ends before the cell does. The next piece then continues the cell.</returns>
    public bool TryTake(ref ReadOnlySpan<char> text, out char end)
    {
        while (text.Length > 0)
        {
            char character = text[0];
            if (IsOpen)
            {
                int quote = text.IndexOf('"');
                TakeText(ref text, quote < 0 ? text.Length : quote);
                _wasQuote = quote >= 0;
                text = _wasQuote ? text[1..] : text;
            }
            else if (character == '"' && _wasQuote)
            {
                _wasQuote = false;
                TakeText(ref text, 1);
            }
            else if (character == '"' && IsEmpty)
            {
                (IsQuoted, _isInside, QuoteLine) = (true, true, Line);
                text = text[1..];
            }
            else if (character == Separator || character is '\r' or '\n')
            {
                Line += character == '\n' ? 1 : 0;
                text = text[1..];
                end = character;
                return true;
            }
            else
            {
                (_isInside, _wasQuote) = (false, false);
                int stop = text.IndexOfAny(Separator, '\r', '\n');
                TakeText(ref text, stop < 0 ? text.Length : stop);
            }
        }

        end = default;
        return false;
    }

    /// <summary>Forgets the cell, so that the next one can begin.</summary>
    public void Clear()
    {
        _cell.Clear();
        (IsQuoted, _isInside, _wasQuote) = (false, false, false);
    }

    /// <summary>Clears the characters that the reader still holds.</summary>
    public void Dispose() => _cell.Dispose();

    private void TakeText(ref ReadOnlySpan<char> text, int length)
    {
        Line += IsOpen ? text[..length].Count('\n') : 0;
        _cell.Write(text[..length]);
        text = text[length..];
    }
}
