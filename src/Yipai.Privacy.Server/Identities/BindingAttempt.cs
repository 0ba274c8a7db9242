namespace Yipai.Privacy.Server.Identities;

/// <summary>Records that somebody went to another platform to sign in there, until they come back.</summary>
/// <param name="Id">The id, 32 hexadecimal digits, which the client chose.</param>
/// <param name="ProviderId">The platform.</param>
/// <param name="SubjectId">The person who binds an account, or null if somebody signs in by a bound one.</param>
/// <param name="ExpiresAt">The instant from which the return counts no longer.</param>
public sealed record BindingAttempt(string Id, string ProviderId, SubjectId? SubjectId, DateTimeOffset ExpiresAt)
{
    /// <summary>Returns the platform, never the person.</summary>
    public override string ToString() => $"attempt at {ProviderId}";
}
