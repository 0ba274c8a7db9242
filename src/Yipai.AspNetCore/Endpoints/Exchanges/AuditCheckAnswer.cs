using System.Text.Json.Serialization;

namespace Yipai.AspNetCore.Endpoints;

/// <summary>Says whether the whole audit log is intact, and where it is broken first.</summary>
internal sealed record AuditCheckAnswer(bool IsIntact, long EntryCount, string? RootHash, long? FirstBrokenEntry, string Damage);

/// <summary>Describes the answers for staff as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(AuditCheckAnswer))]
internal sealed partial class StaffJsonContext : JsonSerializerContext;
