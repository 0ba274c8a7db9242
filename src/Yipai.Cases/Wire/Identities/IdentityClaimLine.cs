namespace Yipai.Cases.Wire;

/// <summary>Describes one thing that the city takes from another platform at a sign-in (P4.1.1/7).</summary>
/// <param name="Name">The name of the claim, such as <c>nickname</c>.</param>
/// <param name="Text">What the person reads, such as 昵称.</param>
public sealed record IdentityClaimLine(string Name, string Text)
{
    /// <summary>Returns the name of the type.</summary>
    public override string ToString() => nameof(IdentityClaimLine);
}
