using Yipai.Privacy;

namespace Yipai.Client;

/// <summary>Represents the session of the person who is signed in on this host.</summary>
/// <example>
/// <code>
/// AccountSession? session = await client.Account.FindSessionAsync();
/// bool isSignedIn = session is { IsClosing: false };
/// </code>
/// </example>
/// <param name="SubjectId">The pseudonymous id of the person.</param>
/// <param name="Token">The secret that the server accepts instead of a password.</param>
public sealed record AccountSession(SubjectId SubjectId, string Token)
{
    /// <summary>Indicates whether the person asked to close the account and the server has not answered yet.</summary>
    public bool IsClosing { get; init; }

    /// <summary>Indicates whether a device of the city acts, and not a person.</summary>
    internal bool IsDevice { get; init; }

    /// <summary>Gets the person, or the device, as a principal of the policy.</summary>
    public PolicyPrincipal Principal =>
        IsDevice ? PolicyPrincipal.Device(SubjectId.Value) : PolicyPrincipal.Registered(SubjectId);

    /// <summary>Returns the name of the type, but never the id or the token.</summary>
    public override string ToString() => nameof(AccountSession);
}
