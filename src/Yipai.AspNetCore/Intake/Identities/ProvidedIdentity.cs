namespace Yipai.AspNetCore.Intake;

/// <summary>Holds what a platform says about the account of a person, for one call only.</summary>
/// <param name="Subject">The identifier of the account at the platform, of which the city keeps a pseudonym.</param>
/// <param name="Claims">The values by the names of their claims.</param>
public sealed record ProvidedIdentity(string Subject, IReadOnlyDictionary<string, string> Claims)
{
    /// <summary>Returns the name of the type, never a value.</summary>
    public override string ToString() => nameof(ProvidedIdentity);
}
