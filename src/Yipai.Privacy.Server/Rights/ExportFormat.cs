using System.Text.Json;

namespace Yipai.Privacy.Server.Rights;

/// <summary>Writes an export as JSON, one line after another (personal-information-export.schema.json, version 1).</summary>
internal static class ExportFormat
{
    private const int FlushAfterBytes = 16 * 1024;

    public static async ValueTask WriteAsync(
        RightsRequest request, IAsyncEnumerable<AccessLine> lines, Stream output, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var json = new Utf8JsonWriter(output);
        await using (json.ConfigureAwait(false))
        {
            json.WriteStartObject();
            json.WriteNumber("schemaVersion", 1);
            json.WriteString("handler", request.Opening.HandlerId.Value);
            json.WriteString("subject", request.Opening.SubjectId.Value);
            json.WriteString("exportedAt", now.UtcDateTime);
            json.WriteStartArray("items");
            await foreach (AccessLine line in lines.ConfigureAwait(false))
            {
                WriteLine(json, line);
                if (json.BytesPending > FlushAfterBytes)
                {
                    await json.FlushAsync(cancellationToken).ConfigureAwait(false);
                }
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }
    }

    private static void WriteLine(Utf8JsonWriter json, AccessLine line)
    {
        json.WriteStartObject();
        json.WriteString("item", line.Item.Id);
        json.WriteString("category", line.Category.ToString());
        if (line.Value is { } value)
        {
            json.WriteString("source", line.Source);
            json.WriteString("value", value);
            json.WriteString("collectedAt", line.CollectedAt!.Value.UtcDateTime);
        }
        else
        {
            json.WriteStartArray("withheldBy");
            foreach (RuleCitation rule in line.WithheldBy)
            {
                json.WriteStringValue(rule.Text);
            }

            json.WriteEndArray();
        }

        json.WriteEndObject();
    }
}
