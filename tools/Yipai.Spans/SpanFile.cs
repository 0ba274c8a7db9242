using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Yipai.Privacy;

namespace Yipai.Spans;

/// <summary>Writes lines of text with their spans.</summary>
/// <remarks>Offsets count UTF-16 code units.</remarks>
internal static class SpanFile
{
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static void Write(IEnumerable<string> lines, TextWriter output)
    {
        foreach (string line in lines)
        {
            string text = JsonNode.Parse(line)!["text"]!.GetValue<string>();
            output.WriteLine(
                Line(text, TextScanner.Default.Scan(text).Select(finding => (finding.Start, finding.End, finding.Kind.TypeName))));
        }
    }

    public static string Line(string text, IEnumerable<(int Start, int End, string Type)> spans) => new JsonObject
    {
        ["text"] = text,
        ["spans"] = new JsonArray(
            [.. spans.Select(span => new JsonObject { ["start"] = span.Start, ["end"] = span.End, ["type"] = span.Type })]),
    }.ToJsonString(Options);
}
