namespace Yipai.Samples.CityServer;

/// <summary>A signed-in host; the token itself is not stored.</summary>
public sealed class SessionRow
{
    public required string TokenHash { get; init; }

    public required string SubjectId { get; init; }
}
