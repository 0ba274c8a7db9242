using System.Text.Json.Serialization;
using Yipai.Client.Rights;

namespace Yipai.Client.Http;

/// <summary>The members of a problem that the client reads.</summary>
internal sealed record ProblemWire(string? Reason = null, IReadOnlyList<string>? Rules = null);

/// <summary>What registering sends: exactly three personal items, and the evidence of the notice.</summary>
internal sealed record RegistrationWire(string AccountName, string MobileNumber, string Password, string NoticeEvidence);

/// <summary>What signing in sends.</summary>
internal sealed record SignInWire(string AccountName, string Password);

/// <summary>What registering and signing in return.</summary>
internal sealed record SessionWire(string SubjectId, string Token);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ProblemWire))]
[JsonSerializable(typeof(RegistrationWire))]
[JsonSerializable(typeof(SignInWire))]
[JsonSerializable(typeof(SessionWire))]
[JsonSerializable(typeof(HeldInformation))]
[JsonSerializable(typeof(CancellationAnswer))]
internal sealed partial class ClientJsonContext : JsonSerializerContext;
