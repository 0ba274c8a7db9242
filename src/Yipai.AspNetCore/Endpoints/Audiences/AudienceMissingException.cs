namespace Yipai.AspNetCore.Endpoints;

/// <summary>Stops the start of a host in which an endpoint of a Yipai group names no audience.</summary>
public sealed class AudienceMissingException : Exception
{
    internal AudienceMissingException(string endpoint)
        : base($"YP0501: The endpoint '{endpoint}' belongs to a Yipai group and names no audience. "
            + "Call RequireAudience on it or on its group.")
    {
    }

    /// <summary>Gets the code, <c>YP0501</c>.</summary>
    public string Code { get; } = "YP0501";
}
