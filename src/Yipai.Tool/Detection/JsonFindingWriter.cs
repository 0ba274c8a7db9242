using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Yipai.Tool.Detection;

/// <summary>Writes one JSON object on one line for each finding.</summary>
internal sealed class JsonFindingWriter(TextWriter output) : IFindingWriter
{
    private readonly ArrayBufferWriter<byte> _line = new();

    public void Write(in FoundValue found)
    {
        _line.ResetWrittenCount();
        using (var json = new Utf8JsonWriter(_line))
        {
            json.WriteStartObject();
            json.WriteString("file", found.File);
            json.WriteNumber("line", found.Line);
            json.WriteNumber("column", found.Column);
            json.WriteString("kind", found.Finding.Kind.Id);
            json.WriteString("type", found.Finding.Kind.TypeName);
            json.WriteString("masked", found.Masked);
            json.WriteNumber("confidence", found.Finding.Confidence);
            json.WriteString("validation", found.Finding.Validation.ToString());
            json.WriteString("rule", found.Finding.Rule.Id);
            json.WriteEndObject();
        }

        output.WriteLine(Encoding.UTF8.GetString(_line.WrittenSpan));
    }

    public void Complete()
    {
    }
}
