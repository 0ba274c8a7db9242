namespace Yipai.Privacy.Disclosure;

/// <summary>From a lawfully public source, such as news or government information (P4.4.2-6).</summary>
/// <param name="SourceReference">The source.</param>
/// <param name="Needed">The items that it needs.</param>
public sealed record PublicSourceGround(string SourceReference, DataItemSet Needed) : DisclosureGround("P4.4.2-6", Needed)
{
    /// <inheritdoc/>
    public override bool IsProven(DateTimeOffset now) => AreFilled(SourceReference);

    internal override bool HoldsInStrict => true;

    internal override RuleCitation Article => RuleCitation.FromLaw("PIPL 13(6)");

    internal override bool YieldsToRefusal => true;
}
