namespace Yipai.Privacy.Disclosure;

/// <summary>Allows a disclosure that is necessary for a contract that the person asked for (P4.4.2-7).</summary>
/// <param name="ContractReference">The reference of the contract.</param>
/// <param name="AtTheirRequest">Whether the person asked for the contract.</param>
/// <param name="Needed">The items that the contract needs.</param>
public sealed record ContractGround(string ContractReference, bool AtTheirRequest, DataItemSet Needed)
    : DisclosureGround("P4.4.2-7", Needed)
{
    /// <inheritdoc/>
    public override bool IsProven(DateTimeOffset now) => AreFilled(ContractReference) && AtTheirRequest;

    internal override bool HoldsInStrict => true;

    internal override RuleCitation Article => RuleCitation.FromLaw("PIPL 13(2)");

    internal override bool EndsWithUse => true;
}
