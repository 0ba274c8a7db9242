using System.Text.Json.Serialization;

namespace Yipai.EntityFrameworkCore.Received;

/// <summary>Writes received values as JSON.</summary>
[JsonSerializable(typeof(IReadOnlyDictionary<string, string>))]
internal sealed partial class ReceivedJsonContext : JsonSerializerContext;
