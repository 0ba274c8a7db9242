using System.Buffers;
using System.Text;
using System.Text.Json;
using Yipai.Privacy.Detection;

namespace Yipai.Tool.Detection;

/// <summary>Writes one run of SARIF 2.1.0, finding by finding.</summary>
internal sealed class SarifFindingWriter : IFindingWriter
{
    private const string Schema = "https://json.schemastore.org/sarif-2.1.0.json";

    private readonly TextWriter _output;
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly string _end;
    private bool _isFirst = true;

    public SarifFindingWriter(TextWriter output)
    {
        _output = output;

        // The document is written without results. The results go in front of the end of its empty list.
        string empty = Json(WriteDocument);
        int split = empty.LastIndexOf(']', empty.LastIndexOf(']') - 1);
        output.Write(empty[..split]);
        _end = empty[split..];
    }

    public void Write(in FoundValue found)
    {
        _output.WriteLine(_isFirst ? "" : ",");
        _isFirst = false;
        FoundValue value = found;
        _output.Write(Json(json => WriteResult(json, value)));
    }

    public void Complete() => _output.WriteLine(_end);

    private static void WriteDocument(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteString("$schema", Schema);
        json.WriteString("version", "2.1.0");
        json.WriteStartArray("runs");
        json.WriteStartObject();
        json.WriteStartObject("tool");
        json.WriteStartObject("driver");
        json.WriteString("name", "yipai scan");
        json.WriteStartArray("rules");
        foreach (FindingKind kind in FindingKinds.All)
        {
            json.WriteStartObject();
            json.WriteString("id", kind.Id);
            json.WriteString("name", kind.TypeName);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteString("columnKind", "utf16CodeUnits");
        json.WriteStartArray("results");
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteResult(Utf8JsonWriter json, in FoundValue found)
    {
        json.WriteStartObject();
        json.WriteString("ruleId", found.Finding.Kind.Id);
        json.WriteString("level", found.Finding.Confidence >= 0.8 ? "error" : "warning");
        json.WriteStartObject("message");
        json.WriteString("text", $"{found.Finding.Kind.TypeName}: {found.Masked} ({found.Finding.Rule.Id})");
        json.WriteEndObject();
        json.WriteStartArray("locations");
        json.WriteStartObject();
        json.WriteStartObject("physicalLocation");
        json.WriteStartObject("artifactLocation");
        json.WriteString(
            "uri",
            found.File == "-" ? "stdin" : string.Join('/', found.File.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString)));
        json.WriteEndObject();
        json.WriteStartObject("region");
        json.WriteNumber("startLine", found.Line);
        json.WriteNumber("startColumn", found.Column);
        json.WriteNumber("charLength", found.Finding.Length);
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndObject();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private string Json(Action<Utf8JsonWriter> write)
    {
        _buffer.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_buffer))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(_buffer.WrittenSpan);
    }
}
