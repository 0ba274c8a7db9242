using System.Text.Json;
using Yipai.Privacy.Server.Incidents;

namespace Yipai.Privacy.Server.Storage;

/// <summary>Serializes steps to JSON for stores.</summary>
public static class IncidentStepFormat
{
    /// <summary>Serializes a step to UTF-8 JSON.</summary>
    public static byte[] Write(IncidentStep step)
    {
        ArgumentNullException.ThrowIfNull(step);
        return JsonSerializer.SerializeToUtf8Bytes(step, IncidentJsonContext.Default.IncidentStep);
    }

    /// <summary>Deserializes a step.</summary>
    /// <exception cref="PrivacyServerException">YP0182: the bytes are not a step of an incident.</exception>
    public static IncidentStep Read(ReadOnlySpan<byte> utf8Json)
    {
        try
        {
            return JsonSerializer.Deserialize(utf8Json, IncidentJsonContext.Default.IncidentStep)
                is { HandlerId.IsDefault: false, Detail: not null } step
                ? step
                : throw PrivacyServerException.BadIncidentStep();
        }
        catch (Exception exception) when (exception is JsonException or NotSupportedException)
        {
            throw PrivacyServerException.BadIncidentStep();
        }
    }
}
