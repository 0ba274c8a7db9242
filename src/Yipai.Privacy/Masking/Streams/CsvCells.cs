using System.Buffers;

namespace Yipai.Privacy.Masking;

/// <summary>Writes cells as RFC 4180 requires.</summary>
internal static class CsvCells
{
    private const string FormulaStarts = "=+-@\t\r＝＋－＠";

    private static readonly SearchValues<char> Special = SearchValues.Create(",;\t\"\r\n");

    /// <summary>Returns a text that no spreadsheet takes for a formula.</summary>
    /// <remarks>What a citizen wrote must not run on the computer of whoever opens the table.</remarks>
    public static string Guarded(string text) =>
        text.Length > 0 && FormulaStarts.Contains(text[0], StringComparison.Ordinal) ? "'" + text : text;

    public static void Write(ReadOnlySpan<char> cell, bool isQuoted, IBufferWriter<char> destination)
    {
        if (!isQuoted && !cell.ContainsAny(Special))
        {
            destination.Write(cell);
            return;
        }

        destination.Write("\"");
        for (int quote; (quote = cell.IndexOf('"')) >= 0; cell = cell[(quote + 1)..])
        {
            destination.Write(cell[..(quote + 1)]);
            destination.Write("\"");
        }

        destination.Write(cell);
        destination.Write("\"");
    }
}
