namespace Yipai.Privacy.Server.Storage;

/// <summary>Represents the session of a signed-in client.</summary>
/// <remarks>It holds a hash of the token, never the token itself.</remarks>
/// <param name="TokenHash">The SHA-256 of the token, in hexadecimal.</param>
/// <param name="SubjectId">The signed-in person.</param>
/// <param name="ExpiresAt">The instant from which the token is no longer valid.</param>
public sealed record StoredSession(string TokenHash, SubjectId SubjectId, DateTimeOffset ExpiresAt)
{
    /// <summary>Returns when the session ends, never the hash.</summary>
    public override string ToString() => $"session until {ExpiresAt:O}";
}
