using Yipai.Privacy;

namespace Yipai.Client;

/// <summary>The person signed in on this host.</summary>
/// <example>
/// <code>
/// AccountSession? session = await client.Account.FindSessionAsync();
/// bool isSignedIn = session is { IsClosing: false };
/// </code>
/// </example>
/// <param name="SubjectId">A pseudonymous id.</param>
/// <param name="Token">The secret that the server takes in place of a password.</param>
public sealed record AccountSession(string SubjectId, string Token)
{
    /// <summary>Whether closing the account was asked for and no answer has come yet.</summary>
    public bool IsClosing { get; init; }

    /// <summary>The person as the policy sees them.</summary>
    public PolicyPrincipal Principal => PolicyPrincipal.Registered(new SubjectId(SubjectId));

    /// <summary>A fixed word, never id or token.</summary>
    public override string ToString() => nameof(AccountSession);
}
