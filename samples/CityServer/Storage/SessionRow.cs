namespace Yipai.Samples.CityServer;

/// <summary>A signed-in host; the token itself is not stored.</summary>
public sealed class SessionRow
{
    /// <summary>How long a token is taken: 90 days.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    public required string TokenHash { get; init; }

    public required string SubjectId { get; init; }

    /// <summary>Unix time in milliseconds from which the token is taken no more.</summary>
    public required long ExpiresAt { get; init; }
}
