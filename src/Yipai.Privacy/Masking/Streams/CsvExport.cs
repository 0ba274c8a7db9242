using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Yipai.Privacy.Masking;

/// <summary>Writes objects as a CSV table (RFC 4180), masked by the same attributes and rules as JSON.</summary>
internal static class CsvExport
{
    public static void Write<T>(
        Masker masker, TextWriter destination, IEnumerable<T> rows, Audience audience, IJsonTypeInfoResolver[] resolvers)
    {
        var type = (JsonTypeInfo<T>)masker.CreateJsonOptions(audience, resolvers).GetTypeInfo(typeof(T));
        string[] columns = [.. type.Properties.Where(property => property.Get is not null).Select(property => property.Name)];
        using var line = new CharBuffer();
        WriteLine(columns, line, destination);
        var json = new ArrayBufferWriter<byte>();
        var cells = new string[columns.Length];
        foreach (T row in rows)
        {
            json.ResetWrittenCount();
            using (var writer = new Utf8JsonWriter(json))
            {
                JsonSerializer.Serialize(writer, row, type);
            }

            using JsonDocument document = JsonDocument.Parse(json.WrittenMemory);
            for (int column = 0; column < columns.Length; column++)
            {
                cells[column] = !document.RootElement.TryGetProperty(columns[column], out JsonElement value) ? ""
                    : value.ValueKind == JsonValueKind.String ? CsvCells.Guarded(value.ToString()) : value.ToString();
            }

            WriteLine(cells, line, destination);
        }
    }

    private static void WriteLine(string[] cells, CharBuffer line, TextWriter destination)
    {
        line.Clear();
        for (int column = 0; column < cells.Length; column++)
        {
            line.Write(column == 0 ? "" : ",");
            CsvCells.Write(cells[column], isQuoted: false, line);
        }

        line.Write("\r\n");
        destination.Write(line.Written);
    }
}
