using System.Text.Json.Serialization;
using Yipai.Privacy.Classification;

namespace Yipai.AspNetCore.Intake;

/// <summary>Holds what a person reads of their own account.</summary>
internal sealed record HeldAccount([property: AccountName] string AccountName, [property: MobileNumber] string MobileNumber)
{
    public override string ToString() => nameof(HeldAccount);
}

/// <summary>Describes the parts of the answer to <c>GET /v1/me</c> as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(HeldAccount))]
[JsonSerializable(typeof(List<string>))]
internal sealed partial class HeldJsonContext : JsonSerializerContext;
