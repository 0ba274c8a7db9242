using System.Text.Json.Serialization;

namespace Yipai.EntityFrameworkCore.ServiceLogs;

/// <summary>Writes the items of a device as JSON.</summary>
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class ServiceLogJsonContext : JsonSerializerContext;
