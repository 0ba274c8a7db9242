namespace Yipai.Privacy.Disclosure;

/// <summary>Allows a disclosure that directly relates to public safety, public health or a major public interest (P4.4.2-2).</summary>
/// <param name="Authority">The competent authority.</param>
/// <param name="Instrument">The reference of the written instrument.</param>
/// <param name="IsHealthEmergency">
/// Whether the case is a public-health emergency, the only case that the strict profile accepts (PIPL 13(4)).
/// </param>
/// <param name="Needed">The items that the authority needs.</param>
public sealed record PublicInterestGround(string Authority, string Instrument, bool IsHealthEmergency, DataItemSet Needed)
    : DisclosureGround("P4.4.2-2", Needed)
{
    /// <inheritdoc/>
    public override bool IsProven(DateTimeOffset now) => AreFilled(Authority, Instrument);

    internal override bool HoldsInStrict => IsHealthEmergency;

    internal override RuleCitation Article => RuleCitation.FromLaw("PIPL 13(4)");

    internal override bool IsForAuthority => true;
}
