namespace Yipai.Privacy.Consent;

/// <summary>The guardian who consented for a child under 14, and how guardianship was verified (PIPL 31).</summary>
/// <param name="GuardianId">The guardian, by a pseudonymous id.</param>
/// <param name="Method">The method of verification, such as <c>household-register</c>.</param>
public sealed record GuardianProof(string GuardianId, string Method)
{
    /// <summary>Returns the method, never the guardian.</summary>
    public override string ToString() => Method;
}
