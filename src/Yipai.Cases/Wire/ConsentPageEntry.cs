using System.Text.Json.Serialization;

namespace Yipai.Cases.Wire;

/// <summary>Holds one entry of a person's ledger.</summary>
/// <param name="Entry">The ledger entry as JSON, as in <c>PUT /v1/consents/{entryId}</c>.</param>
public sealed record ConsentPageEntry([property: JsonConverter(typeof(RawJsonConverter))] ReadOnlyMemory<byte> Entry)
{
    /// <summary>Gets the signed receipt of a consent record as UTF-8 JSON, byte for byte as it was signed, or null.</summary>
    [JsonConverter(typeof(RawJsonConverter))]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public ReadOnlyMemory<byte>? Receipt { get; init; }

    /// <summary>Returns a fixed word, never the entry.</summary>
    public override string ToString() => nameof(ConsentPageEntry);
}
