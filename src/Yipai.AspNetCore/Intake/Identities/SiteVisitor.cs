namespace Yipai.AspNetCore.Intake;

/// <summary>Holds what a site may know of a person: a name of its own for the person, and the values that the person agreed to.</summary>
/// <param name="SignInId">The sign-in.</param>
/// <param name="Name">The pseudonym of the person for this site. Another site gets another one.</param>
/// <param name="Claims">The values by the names of their OpenID claims, or nothing before the site exchanges its code.</param>
public sealed record SiteVisitor(string SignInId, string Name, IReadOnlyDictionary<string, string> Claims)
{
    /// <summary>Returns the name of the type, never a value.</summary>
    public override string ToString() => nameof(SiteVisitor);
}
