using System.Text.Json.Serialization;

namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>PUT /v1/consents/{entryId}</c>: the city keeps the consent record.</summary>
/// <param name="EntryId">The id of the kept record, 32 lower-case hexadecimal digits.</param>
public sealed record ConsentAnswer(string EntryId)
{
    /// <summary>Gets the signed receipt as UTF-8 JSON, byte for byte as it was signed, or null for an entry without a receipt.</summary>
    [JsonConverter(typeof(RawJsonConverter))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReadOnlyMemory<byte>? Receipt { get; init; }
}
