using System.Text;
using System.Text.Json;

namespace Yipai.TrainNames;

/// <summary>Holds a text and the places of the names in it.</summary>
/// <param name="Text">The text.</param>
/// <param name="Names">The names of Chinese form.</param>
/// <param name="Others">The names of another form, which count neither way.</param>
internal sealed record MarkedText(
    string Text, IReadOnlyCollection<(int Start, int End)> Names, IReadOnlyCollection<(int Start, int End)> Others)
{
    private const int Context = 8;

    /// <summary>Reads JSON lines with text and spans, or CoNLL rows with a token and its B-PER or I-PER.</summary>
    public static IEnumerable<MarkedText> Read(string file) =>
        file.EndsWith(".iob2", StringComparison.Ordinal)
            ? ReadRows(File.ReadLines(file))
            : File.ReadLines(file).Where(line => line.Length > 0).Select(ReadLine);

    /// <summary>Indicates whether a stretch has the form that the model finds: two to four Chinese characters.</summary>
    public bool IsChinese(int start, int end) => end - start is >= 2 and <= 4
        && Text.AsSpan(start, end - start).IndexOfAnyExceptInRange('\u3400', '\u9FFF') < 0
        && !NameTitles.EndsWithTitle(Text[start..end]);

    public bool TouchesOther(int start, int end) => Others.Any(other => other.Start < end && start < other.End);

    public HashSet<string> Values(IEnumerable<(int Start, int End)> spans) => [.. spans.Select(span => Text[span.Start..span.End])];

    public string Around(int start, int end)
    {
        string before = Text[Math.Max(0, start - Context)..start];
        string behind = Text[end..Math.Min(Text.Length, end + Context)];
        return $"{before}[{Text[start..end]}]{behind}".ReplaceLineEndings(" ");
    }

    private static MarkedText Create(string text, IEnumerable<(int Start, int End)> spans)
    {
        var all = spans.ToLookup(span => NameTitles.IsFullName(text[span.Start..span.End]));
        return new MarkedText(text, [.. all[true]], [.. all[false]]);
    }

    private static MarkedText ReadLine(string line)
    {
        JsonElement row = JsonDocument.Parse(line).RootElement;
        string text = row.GetProperty("text").GetString()!;
        return Create(text, !row.TryGetProperty("spans", out JsonElement spans) ? [] : spans.EnumerateArray()
            .Where(span => span.GetProperty("type").GetString() == "PERSON")
            .Select(span => (span.GetProperty("start").GetInt32(), span.GetProperty("end").GetInt32())));
    }

    private static IEnumerable<MarkedText> ReadRows(IEnumerable<string> lines)
    {
        var text = new StringBuilder();
        List<(int Start, int End)> spans = [];
        foreach (string line in lines.Append(""))
        {
            string[] cells = line.Split('\t');
            if (cells.Length < 3 || line[0] == '#')
            {
                if (line.Length == 0 && text.Length > 0)
                {
                    yield return Create(text.ToString(), spans);
                    text.Clear();
                    spans = [];
                }

                continue;
            }

            if (cells[2] == "B-PER")
            {
                spans.Add((text.Length, text.Length + cells[1].Length));
            }
            else if (cells[2] == "I-PER")
            {
                spans[^1] = (spans[^1].Start, text.Length + cells[1].Length);
            }

            text.Append(cells[1]);
        }
    }
}
