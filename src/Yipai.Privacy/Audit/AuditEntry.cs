using System.Buffers;
using System.Globalization;
using System.Text.Json;

namespace Yipai.Privacy.Audit;

/// <summary>One entry of the log: its canonical bytes and their RFC 6962 leaf hash.</summary>
/// <remarks>
/// The bytes are compact UTF-8 JSON with the members <c>v, seq, at, kind, rules, facts, commitments</c> in that order;
/// facts and commitments are sorted by name. They are stored as they were hashed and never written anew.
/// </remarks>
public sealed class AuditEntry
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    private AuditEntry(long sequence, DateTimeOffset at, byte[] bytes)
    {
        Sequence = sequence;
        At = at;
        Bytes = bytes;
        LeafHash = MerkleHash.OfLeaf(bytes);
    }

    /// <summary>The place in the log, from 0.</summary>
    public long Sequence { get; }

    /// <summary>When it was appended, UTC.</summary>
    public DateTimeOffset At { get; }

    /// <summary>The canonical encoding.</summary>
    public ReadOnlyMemory<byte> Bytes { get; }

    /// <summary>SHA-256 of a zero byte and the encoding, 32 bytes (RFC 6962 §2.1).</summary>
    public ReadOnlyMemory<byte> LeafHash { get; }

    /// <summary>The place in the log that the bytes themselves name, or null where they are no entry.</summary>
    public static long? ReadSequence(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var reader = new Utf8JsonReader(bytes);
            using JsonDocument document = JsonDocument.ParseValue(ref reader);
            return document.RootElement.GetProperty("v").GetInt32() == 1 ? document.RootElement.GetProperty("seq").GetInt64() : null;
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    /// <summary>Place and leaf hash.</summary>
    public override string ToString() => $"entry {Sequence} {Convert.ToHexStringLower(LeafHash.Span)}";

    internal static AuditEntry Create(long sequence, DateTimeOffset at, AuditEvent happened, IReadOnlyDictionary<string, string> commitments)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("v", 1);
            json.WriteNumber("seq", sequence);
            json.WriteString("at", at.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture));
            json.WriteString("kind", happened.Kind);
            json.WriteStartArray("rules");
            foreach (Clauses.RuleCitation rule in happened.Rules)
            {
                json.WriteStringValue(rule.Text);
            }

            json.WriteEndArray();
            WriteSorted(json, "facts", happened.Facts);
            WriteSorted(json, "commitments", commitments);
            json.WriteEndObject();
        }

        return new AuditEntry(sequence, at, buffer.WrittenSpan.ToArray());
    }

    private static void WriteSorted(Utf8JsonWriter json, string name, IEnumerable<KeyValuePair<string, string>> pairs)
    {
        json.WriteStartObject(name);
        foreach ((string key, string value) in pairs.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            json.WriteString(key, value);
        }

        json.WriteEndObject();
    }
}
