using System.Text;
using System.Text.RegularExpressions;

namespace Yipai.Spans;

/// <summary>Handwritten reports in the words of citizens and of the staff who answer them.</summary>
/// <remarks>
/// The files mark values as [KIND:value]. The rules were tuned on the first batch. The second and third batch were not scored before they
/// were complete (docs/detection.md).
/// </remarks>
internal static partial class WrittenReports
{
    public static string[] Batches { get; } = ["first", "second", "third", "nothing"];

    public static IEnumerable<(string Text, IReadOnlyList<(int Start, int End, string Type)> Spans)> Read(string batch)
    {
        using Stream stream = typeof(WrittenReports).Assembly.GetManifestResourceStream($"Written.{batch}.txt")
            ?? throw new ArgumentException($"There is no batch {batch}. Choose one of {string.Join(", ", Batches)}.", nameof(batch));
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            yield return Parse(line.Replace("\\n", "\n", StringComparison.Ordinal));
        }
    }

    private static (string Text, IReadOnlyList<(int Start, int End, string Type)> Spans) Parse(string line)
    {
        var text = new StringBuilder();
        List<(int, int, string)> spans = [];
        int from = 0;
        foreach (Match mark in Mark().Matches(line))
        {
            text.Append(line, from, mark.Index - from);
            spans.Add((text.Length, text.Length + mark.Groups[2].Length, mark.Groups[1].Value));
            text.Append(mark.Groups[2].Value);
            from = mark.Index + mark.Length;
        }

        return (text.Append(line, from, line.Length - from).ToString(), spans);
    }

    [GeneratedRegex(@"\[([A-Z_]+):([^\]]*)\]")]
    private static partial Regex Mark();
}
