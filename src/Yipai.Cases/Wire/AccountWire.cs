using System.Text.Json;
using System.Text.Json.Serialization;

namespace Yipai.Cases.Wire;

/// <summary>The shape of a registration.</summary>
internal sealed record RegistrationWire(
    string? AccountName = null, string? MobileNumber = null, string? Password = null, ReadOnlyMemory<byte> NoticeEvidence = default)
{
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Others { get; set; }
}

/// <summary>The shape of a sign-in.</summary>
internal sealed record SignInWire(
    string AccountName, string Password,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? MobileNumber = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? NewPassword = null);

[JsonSourceGenerationOptions(
    GenerationMode = JsonSourceGenerationMode.Metadata,
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(RegistrationWire))]
[JsonSerializable(typeof(SignInWire))]
internal sealed partial class AccountWireContext : JsonSerializerContext;
