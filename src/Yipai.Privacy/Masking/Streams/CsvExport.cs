using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Yipai.Privacy.Masking;

/// <summary>Writes objects as a CSV table (RFC 4180), masked by the same attributes and rules as JSON.</summary>
public static class CsvExport
{
    /// <summary>Writes rows under the names of their properties. A property that the audience may not see has no column.</summary>
    /// <remarks>
    /// A text that a spreadsheet would take for a formula, because it begins with <c>= + - @</c>, gets an apostrophe before it.
    /// </remarks>
    /// <param name="masker">The masker.</param>
    /// <param name="destination">Receives the table. Its lines end in CR LF.</param>
    /// <param name="rows">The rows. Nested objects and lists are written as JSON in their cell.</param>
    /// <param name="audience">The audience that will see the table.</param>
    /// <param name="resolvers">The resolvers that describe the type, such as a source-generated context.</param>
    /// <exception cref="PrivacyException">YP0120, YP0121, YP0125 or YP0126: the type cannot be masked (docs/errors.md).</exception>
    public static void WriteCsv<T>(
        this Masker masker, TextWriter destination, IEnumerable<T> rows, Audience audience, params IJsonTypeInfoResolver[] resolvers)
    {
        ArgumentNullException.ThrowIfNull(destination);
        ArgumentNullException.ThrowIfNull(rows);
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
