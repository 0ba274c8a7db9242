namespace Yipai.Privacy.Disclosure;

/// <summary>Allows a disclosure from a lawfully public source, such as news or government information (P4.4.2-6).</summary>
/// <param name="SourceReference">The reference of the public source.</param>
/// <param name="Needed">The items to disclose on this ground.</param>
public sealed record PublicSourceGround(string SourceReference, DataItemSet Needed) : DisclosureGround("P4.4.2-6", Needed)
{
    /// <inheritdoc/>
    public override bool IsProven(DateTimeOffset now) => AreFilled(SourceReference);

    internal override bool HoldsInStrict => true;

    internal override RuleCitation Article => RuleCitation.FromLaw("PIPL 13(6)");

    internal override bool YieldsToRefusal => true;
}
