namespace Yipai.Privacy.Disclosure;

/// <summary>Directly related to national security or defense (P4.4.2-1).</summary>
/// <param name="Authority">The competent authority.</param>
/// <param name="Instrument">The written instrument, by reference.</param>
/// <param name="Needed">The items that it needs.</param>
public sealed record NationalSecurityGround(string Authority, string Instrument, DataItemSet Needed) : DisclosureGround("P4.4.2-1", Needed)
{
    /// <inheritdoc/>
    public override bool IsProven(DateTimeOffset now) => AreFilled(Authority, Instrument);

    internal override bool HoldsInStrict => true;

    internal override RuleCitation Article => RuleCitation.FromLaw("PIPL 13(3)");

    internal override bool IsForAuthority => true;
}
