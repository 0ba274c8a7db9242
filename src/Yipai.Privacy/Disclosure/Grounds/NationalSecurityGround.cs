namespace Yipai.Privacy.Disclosure;

/// <summary>Allows a disclosure that directly relates to national security or national defense (P4.4.2-1).</summary>
/// <param name="Authority">The competent authority.</param>
/// <param name="Instrument">The reference of the written instrument.</param>
/// <param name="Needed">The items that the authority needs.</param>
public sealed record NationalSecurityGround(string Authority, string Instrument, DataItemSet Needed) : DisclosureGround("P4.4.2-1", Needed)
{
    /// <inheritdoc/>
    public override bool IsProven(DateTimeOffset now) => AreFilled(Authority, Instrument);

    internal override bool HoldsInStrict => true;

    internal override RuleCitation Article => RuleCitation.FromLaw("PIPL 13(3)");

    internal override bool IsForAuthority => true;
}
