using System.Text.Json.Serialization;

namespace Yipai.Client.Accounts;

/// <summary>What registering sends: exactly three personal items, and the evidence of the notice.</summary>
internal sealed record RegistrationWire(string AccountName, string MobileNumber, string Password, string NoticeEvidence);

/// <summary>What signing in sends.</summary>
internal sealed record SignInWire(string AccountName, string Password);

/// <summary>What registering and signing in return.</summary>
internal sealed record SessionWire(string SubjectId, string Token);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(RegistrationWire))]
[JsonSerializable(typeof(SignInWire))]
[JsonSerializable(typeof(SessionWire))]
internal sealed partial class AccountJsonContext : JsonSerializerContext;
