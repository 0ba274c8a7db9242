using System.Text.Json.Serialization;

namespace Yipai.EntityFrameworkCore.Identities;

/// <summary>Writes the values of bindings and grants as JSON.</summary>
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class IdentityJsonContext : JsonSerializerContext;
