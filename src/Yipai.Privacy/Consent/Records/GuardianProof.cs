namespace Yipai.Privacy.Consent;

/// <summary>Who consented for a child under 14, and how that was checked (PIPL 31).</summary>
/// <param name="GuardianId">The guardian, by a pseudonymous id.</param>
/// <param name="Method">How guardianship was verified, such as <c>household-register</c>.</param>
public sealed record GuardianProof(string GuardianId, string Method)
{
    /// <summary>The method, never the guardian.</summary>
    public override string ToString() => Method;
}
