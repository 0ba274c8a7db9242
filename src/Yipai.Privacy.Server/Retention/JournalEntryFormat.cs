using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Yipai.Privacy.Consent;

namespace Yipai.Privacy.Server.Retention;

/// <summary>Writes and reads journal entries as JSON, version 1, or version 2 for an order about one record.</summary>
/// <remarks>A program that knows only version 1 refuses version 2, because it would erase every record.</remarks>
internal static class JournalEntryFormat
{
    private const int Version = 1;
    private const int VersionOfRecords = 2;
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fffffff'Z'";

    public static byte[] Write(JournalEntry entry)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteNumber("v", entry.RecordId is null ? Version : VersionOfRecords);
            json.WriteString("kind", entry.Kind.ToString());
            json.WriteString("id", entry.Id);
            json.WriteString("handler", entry.HandlerId.Value);
            json.WriteString("subject", entry.SubjectId.Value);
            json.WriteString("at", entry.At.UtcDateTime.ToString(TimeFormat, CultureInfo.InvariantCulture));
            WriteItems(json, "erased", entry.Erased);
            WriteItems(json, "deidentified", entry.Deidentified);
            WriteItems(json, "restricted", entry.Restricted);
            if (entry.RecordId is { } record)
            {
                json.WriteString("record", record);
            }

            if (entry.LedgerEntry is { } kept)
            {
                json.WritePropertyName("ledgerEntry");
                json.WriteRawValue(LedgerEntryFormat.Write(kept));
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <exception cref="PrivacyServerException">YP0168: the bytes are not a journal entry of this version.</exception>
    public static JournalEntry Read(ReadOnlyMemory<byte> utf8Json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(utf8Json);
            JsonElement root = document.RootElement;
            bool isAboutRecord = root.TryGetProperty("record", out JsonElement record);
            return root.GetProperty("v").GetInt32() != (isAboutRecord ? VersionOfRecords : Version) ? throw new FormatException() : new()
            {
                Kind = Word<JournalKind>(root, "kind"),
                Id = root.GetProperty("id").GetGuid(),
                HandlerId = new HandlerId(Text(root, "handler")),
                SubjectId = new SubjectId(Text(root, "subject")),
                At = DateTimeOffset.ParseExact(
                    Text(root, "at"), TimeFormat, CultureInfo.InvariantCulture,
                    DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
                Erased = Items(root, "erased"),
                Deidentified = Items(root, "deidentified"),
                Restricted = Items(root, "restricted"),
                RecordId = isAboutRecord ? record.GetString() ?? throw new FormatException() : null,
                LedgerEntry = root.TryGetProperty("ledgerEntry", out JsonElement kept)
                    ? LedgerEntryFormat.Read(Encoding.UTF8.GetBytes(kept.GetRawText()))
                    : null,
            };
        }
        catch (Exception exception) when (exception
            is JsonException or KeyNotFoundException
                or InvalidOperationException or FormatException or ArgumentException or PrivacyException)
        {
            throw PrivacyServerException.BadJournal();
        }
    }

    private static string Text(JsonElement root, string name) => root.GetProperty(name).GetString() ?? throw new FormatException();

    private static T Word<T>(JsonElement root, string name)
        where T : struct, Enum => Enum.TryParse(Text(root, name), out T word) && Enum.IsDefined(word) ? word : throw new FormatException();

    private static void WriteItems(Utf8JsonWriter json, string name, DataItemSet items)
    {
        json.WriteStartArray(name);
        foreach (DataItem item in items.ToList())
        {
            json.WriteStringValue(item.Id);
        }

        json.WriteEndArray();
    }

    private static DataItemSet Items(JsonElement root, string name) =>
        DataItemSet.Of([.. root.GetProperty(name).EnumerateArray().Select(id => DataItems.Find(id.GetString() ?? ""))]);
}
