using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests.Tour;

/// <summary>Writes docs/tour.md: for each system of the policy one request of the story with its answer.</summary>
internal sealed partial class TourPage
{
    /// <summary>The longest text of an answer that is shown whole, in characters.</summary>
    private const int LongestText = 48;

    /// <summary>How many elements of a list are shown.</summary>
    private const int LongestList = 2;

    private static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The rows of docs/systems.md: number, name, client call and endpoint.</summary>
    public static IReadOnlyList<TourStop> ReadStops()
    {
        string[][] rows =
        [
            .. File.ReadLines(PathOf("systems.md")).Where(line => Row().IsMatch(line))
                .Select(line => line.Trim('|').Split('|').Select(cell => cell.Trim()).ToArray()),
        ];
        return
        [
            .. from row in rows
               where row.Length == 6 && row[2].StartsWith('`')
               let name = rows.First(other => other.Length == 3 && other[0] == row[0])[1]
               select new TourStop(int.Parse(row[0]), name, row[1].Trim('`'), "/v1" + row[2].Trim('`')),
        ];
    }

    /// <summary>Reads what the page shows now, by the number of the system.</summary>
    public static IReadOnlyDictionary<int, string> ReadSections() => Section().Matches(File.ReadAllText(PathOf("tour.md")))
        .ToDictionary(match => int.Parse(match.Groups[1].Value), match => match.Groups[2].Value.Trim());

    /// <summary>Writes the section of one system.</summary>
    public static string Write(TourStop stop, Exchange exchange)
    {
        var text = new StringBuilder();
        text.Append($"## {stop.Number} {stop.Name}\n\n```bash\ncurl -X {exchange.Method} \"$CITY{exchange.Address}\"");
        text.Append(exchange.IsSignedIn ? " -H \"Authorization: Bearer $TOKEN\"" : "");
        if (exchange.Body.Length > 0)
        {
            text.Append(" -H \"Content-Type: application/json\" \\\n  -d '").Append(Shown(exchange.Body)).Append('\'');
        }

        text.Append("\n```\n\n").Append(exchange.Answer.Length > 0
            ? $"The city answers {exchange.Status}:\n\n```json\n{Shown(exchange.Answer)}\n```\n\n"
            : $"The city answers {exchange.Status} with a page (`{exchange.MediaType}`).\n\n");
        return text.Append($"In the SDK: `{stop.Call}`.").ToString();
    }

    /// <summary>Returns what of a section must stay the same from run to run: addresses, names of members and kinds of values.</summary>
    public static string ShapeOf(string section)
    {
        string shape = Text().Replace(section, match => match.Groups["name"].Success ? match.Value : "\"\"");
        shape = Number().Replace(shape, "0");
        return Address().Replace(shape, match => $"{match.Groups[1].Value} {Identifier().Replace(match.Groups[2].Value, "id")}");
    }

    /// <summary>Returns the path of a page.</summary>
    public static string PathOf(string page) => Path.Combine(RepositoryRoot.Path, "docs", page);

    private static string Shown(string json) => Shorten(JsonNode.Parse(json))?.ToJsonString(Indented) ?? "null";

    private static JsonNode? Shorten(JsonNode? node) => node switch
    {
        JsonArray list => new JsonArray([.. list.Take(LongestList).Select(Shorten)]),
        JsonObject members => new JsonObject(members.Select(member => KeyValuePair.Create(member.Key, Shorten(member.Value)))),
        JsonValue value when value.TryGetValue(out string? text) && text.Length > LongestText => $"{text[..LongestText]}…",
        _ => node?.DeepClone(),
    };

    [GeneratedRegex(@"^\| \d+ \|")]
    private static partial Regex Row();

    [GeneratedRegex(@"^## (\d+) (.*?)(?=^## |^<!-- |\z)", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex(@"(?<name>""[^""\n]*"":)|""(?:[^""\\\n]|\\.)*""")]
    private static partial Regex Text();

    [GeneratedRegex(@"(?<=: |^ +)-?\d+(?:\.\d+)?(?=,?$)", RegexOptions.Multiline)]
    private static partial Regex Number();

    [GeneratedRegex(@"(curl -X \w+) ""\$CITY([^""]+)""")]
    private static partial Regex Address();

    [GeneratedRegex(@"[0-9a-fA-F-]{16,}|C\d{8}-\d+|(?<==)[^&]+")]
    private static partial Regex Identifier();
}
