namespace Yipai.Samples.CityServer;

/// <summary>Stores the session of a signed-in client. The row holds a hash of the token, never the token itself.</summary>
public sealed class SessionRow
{
    /// <summary>The time for which a token is valid, 90 days.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(90);

    public required string TokenHash { get; init; }

    public required string SubjectId { get; init; }

    /// <summary>Gets the time from which the token is no longer valid, in Unix milliseconds.</summary>
    public required long ExpiresAt { get; init; }
}
