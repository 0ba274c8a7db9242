using System.Text;

namespace Yipai.Samples.Story.Steps;

/// <summary>Draws one case for several readers side by side.</summary>
/// <remarks>A Chinese character takes two cells.</remarks>
internal static class ColumnTable
{
    private const int Width = 28;
    private const int LabelWidth = 12;
    private static readonly string[] Rows = ["subject", "stage", "place", "description", "contact", "photos"];

    public static string Draw(IReadOnlyList<CaseColumn> columns)
    {
        var table = new StringBuilder();
        Line(table, "", [.. columns.Select(column => column.Reader)]);
        foreach (string row in Rows)
        {
            List<string>[] cells = [.. columns.Select(column => Wrap(column.Cell(row) is { Length: > 0 } text ? text : "–"))];
            for (int line = 0; line < cells.Max(cell => cell.Count); line++)
            {
                Line(table, line == 0 ? row : "", [.. cells.Select(cell => cell.ElementAtOrDefault(line) ?? "")]);
            }
        }

        return table.ToString().TrimEnd('\n');
    }

    private static void Line(StringBuilder table, string label, string[] cells)
    {
        string text = Pad(label, LabelWidth) + string.Concat(cells.Select(cell => "│ " + Pad(cell, Width)));
        table.Append(text.TrimEnd()).Append('\n');
    }

    private static List<string> Wrap(string text)
    {
        var lines = new List<string>();
        foreach (string paragraph in text.Split('\n'))
        {
            string line = "";
            foreach (char character in paragraph)
            {
                if (CellsOf(line) + CellsOf(character) >= Width)
                {
                    // A line may break before any Chinese character, but never inside a word of letters.
                    int at = char.IsAscii(character) && line.Contains(' ') ? line.LastIndexOf(' ') + 1 : line.Length;
                    lines.Add(line[..at]);
                    line = line[at..];
                }

                line += character;
            }

            lines.Add(line);
        }

        return lines;
    }

    private static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - CellsOf(text)));

    private static int CellsOf(string text) => text.Sum(CellsOf);

    private static int CellsOf(char character) => character >= '\u2E80' ? 2 : 1;
}
