using System.Buffers;

namespace Yipai.Privacy.Masking;

/// <summary>Writes cells as RFC 4180 has them.</summary>
internal static class CsvCells
{
    private static readonly SearchValues<char> Special = SearchValues.Create(",;\t\"\r\n");

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
