namespace Yipai.Privacy.Disclosure;

/// <summary>What the person made public, and no more than that (P4.4.2-5).</summary>
/// <param name="PublicationReference">Where it was made public.</param>
/// <param name="Published">The items that were public.</param>
/// <param name="Needed">The items that it needs.</param>
public sealed record SelfPublishedGround(string PublicationReference, DataItemSet Published, DataItemSet Needed) : DisclosureGround("P4.4.2-5", Needed)
{
    /// <inheritdoc/>
    public override bool IsProven(DateTimeOffset now) => AreFilled(PublicationReference) && Needed.IsSubsetOf(Published);

    internal override bool HoldsInStrict => true;

    internal override RuleCitation Article => RuleCitation.FromLaw("PIPL 13(6)");

    internal override bool YieldsToRefusal => true;
}
