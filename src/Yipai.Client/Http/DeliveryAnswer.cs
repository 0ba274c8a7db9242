using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yipai.Client.Http;

/// <summary>What the city answers when it has taken something, by the names of the wire.</summary>
/// <remarks>
/// An answer proves delivery only when it names the very thing that was sent. Gateways and portals answer 200 with JSON of
/// their own, such as <c>{"code":401}</c>, and an entry that is taken for delivered loses its payload.
/// </remarks>
internal sealed record DeliveryAnswer(string? CaseId = null, string? ReportId = null, string? Digest = null, string? EntryId = null)
{
    public bool NamesReport(string reportId) => !string.IsNullOrWhiteSpace(CaseId) && ReportId == reportId;

    public bool NamesPhoto(string digest) => Digest == digest;

    public bool NamesRecord(string entryId) => EntryId == entryId;

    /// <summary>Reads an answer, or returns null where the body is not an answer of the city.</summary>
    public static DeliveryAnswer? Read(ReadOnlySpan<byte> body)
    {
        try
        {
            return JsonSerializer.Deserialize(body, DeliveryJsonContext.Default.DeliveryAnswer);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DeliveryAnswer))]
internal sealed partial class DeliveryJsonContext : JsonSerializerContext;
