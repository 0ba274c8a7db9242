using System.Text.Json;
using System.Text.Json.Serialization;
using Yipai.Privacy.Server.Disclosure;

namespace Yipai.Privacy.Server.Storage;

/// <summary>Writes and reads disclosure records as JSON, for stores.</summary>
public static class DisclosureRecordFormat
{
    /// <summary>Writes a record as UTF-8 JSON.</summary>
    public static byte[] Write(DisclosureRecord record)
    {
        ArgumentNullException.ThrowIfNull(record);
        return JsonSerializer.SerializeToUtf8Bytes(record, DisclosureJsonContext.Default.DisclosureRecord);
    }

    /// <summary>Reads a record from UTF-8 JSON.</summary>
    /// <exception cref="PrivacyServerException">YP0142: the bytes are not a disclosure record.</exception>
    public static DisclosureRecord Read(ReadOnlySpan<byte> utf8Json)
    {
        try
        {
            return JsonSerializer.Deserialize(utf8Json, DisclosureJsonContext.Default.DisclosureRecord)
                ?? throw PrivacyServerException.BadDisclosureRecord();
        }
        catch (JsonException)
        {
            throw PrivacyServerException.BadDisclosureRecord();
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(DisclosureRecord))]
internal sealed partial class DisclosureJsonContext : JsonSerializerContext;
