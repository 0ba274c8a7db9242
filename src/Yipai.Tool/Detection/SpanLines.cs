using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Yipai.Privacy;
using Yipai.Tool.Streams;

namespace Yipai.Tool.Detection;

/// <summary>Reads one text on each line, <c>{"text":…}</c>, and writes it with its spans, for scorers.</summary>
internal sealed class SpanLines(TextScanner scanner, StandardStreams streams)
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Gets the number of values found so far.</summary>
    public long Count { get; private set; }

    /// <summary>Gets the number of lines that were not such an object.</summary>
    /// <remarks>Each is named on standard error and left out.</remarks>
    public long BrokenCount { get; private set; }

    public void Scan(string name, Stream source)
    {
        using var reader = new StreamReader(source);
        var line = new MemoryStream();
        for (long number = 1; reader.ReadLine() is { } json; number++)
        {
            streams.Position = $"{name}:{number}";
            if (TextOf(json) is { } text)
            {
                Write(text, line);
                streams.Output.WriteLine(Encoding.UTF8.GetString(line.GetBuffer().AsSpan(0, (int)line.Length)));
            }
            else if (!string.IsNullOrWhiteSpace(json))
            {
                BrokenCount++;
                streams.Error.WriteLine($"{name}:{number}: is not a JSON object with a text; the line was left out");
            }
        }
    }

    private static string? TextOf(string json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            return document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("text", out JsonElement text)
                && text.ValueKind == JsonValueKind.String ? text.GetString() : null;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private void Write(string text, MemoryStream line)
    {
        line.SetLength(0);
        using var json = new Utf8JsonWriter(line, Plain);
        json.WriteStartObject();
        json.WriteString("text", text);
        json.WriteStartArray("spans");
        foreach (TextFinding finding in scanner.Scan(text))
        {
            json.WriteStartObject();
            json.WriteNumber("start", finding.Start);
            json.WriteNumber("end", finding.End);
            json.WriteString("type", finding.Kind.TypeName);
            json.WriteEndObject();
            Count++;
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }
}
