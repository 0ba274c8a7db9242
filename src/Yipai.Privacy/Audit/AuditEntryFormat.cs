using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Audit;

/// <summary>The canonical encoding of an entry, version 1.</summary>
internal static class AuditEntryFormat
{
    private const int Version = 1;
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static byte[] Write(AuditEntry entry)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("v", Version);
            json.WriteNumber("seq", entry.Sequence);
            json.WriteString("at", entry.At.ToString(TimeFormat, CultureInfo.InvariantCulture));
            json.WriteString("kind", entry.Kind);
            json.WriteStartArray("rules");
            foreach (RuleCitation rule in entry.Rules)
            {
                json.WriteStringValue(rule.Text);
            }

            json.WriteEndArray();
            WriteTexts(json, "facts", entry.Facts);
            WriteTexts(json, "commitments", entry.Commitments);
            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The entry, or null: only bytes that would be written again as they are count.</summary>
    public static AuditEntry? Read(ReadOnlyMemory<byte> bytes)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes);
            JsonElement root = document.RootElement;
            AuditEvent happened = AuditEvent.Of(Text(root.GetProperty("kind")))
                .Citing(root.GetProperty("rules").EnumerateArray().Select(rule => RuleCitation.Parse(Text(rule))));
            happened = Texts(root.GetProperty("facts")).Aggregate(happened, (so, fact) => so.With(fact.Key, fact.Value));
            var at = DateTimeOffset.ParseExact(
                Text(root.GetProperty("at")), TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
            KeyValuePair<string, string>[] commitments = [.. Texts(root.GetProperty("commitments"))];
            if (!Array.TrueForAll(commitments, commitment => AuditCommitment.IsCommitment(commitment.Value)))
            {
                return null;
            }

            var entry = new AuditEntry(root.GetProperty("seq").GetInt64(), at, happened, commitments);
            return entry.Sequence >= 0 && entry.Bytes.Span.SequenceEqual(bytes.Span) ? entry : null;
        }
        catch (Exception exception) when (exception
            is JsonException or KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException or PrivacyException)
        {
            return null;
        }
    }

    /// <summary>The instant in the resolution of the encoding.</summary>
    public static DateTimeOffset WholeMilliseconds(DateTimeOffset at) => new(at.UtcTicks - (at.UtcTicks % TimeSpan.TicksPerMillisecond), TimeSpan.Zero);

    private static void WriteTexts(Utf8JsonWriter json, string name, IReadOnlyDictionary<string, string> texts)
    {
        json.WriteStartObject(name);
        foreach ((string key, string value) in texts)
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
    }

    private static string Text(JsonElement element) => element.GetString() ?? throw new FormatException();

    private static IEnumerable<KeyValuePair<string, string>> Texts(JsonElement element) =>
        element.EnumerateObject().Select(member => KeyValuePair.Create(member.Name, Text(member.Value)));
}
