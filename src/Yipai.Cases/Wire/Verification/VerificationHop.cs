namespace Yipai.Cases.Wire;

/// <summary>Names an organization that takes part in a verification, as the person sees it before the start (PIPL 23).</summary>
/// <param name="Id">The id of the recipient.</param>
/// <param name="Name">The full name.</param>
/// <param name="Contact">How a person reaches the organization.</param>
public sealed record VerificationHop(string Id, string Name, string Contact)
{
    /// <summary>Returns the id.</summary>
    public override string ToString() => Id;
}
