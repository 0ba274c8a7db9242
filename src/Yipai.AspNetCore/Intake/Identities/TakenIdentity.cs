namespace Yipai.AspNetCore.Intake;

/// <summary>Holds what the city takes from a platform: the account's pseudonym and the values that the person read beforehand.</summary>
internal sealed record TakenIdentity(string ProviderId, string Pseudonym, IReadOnlyDictionary<string, string> Claims)
{
    /// <summary>Returns the platform, never a value.</summary>
    public override string ToString() => ProviderId;
}
