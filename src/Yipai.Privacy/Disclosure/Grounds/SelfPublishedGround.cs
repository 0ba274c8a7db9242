namespace Yipai.Privacy.Disclosure;

/// <summary>Allows a disclosure of information that the person made public, limited to the published items (P4.4.2-5).</summary>
/// <param name="PublicationReference">The reference of the place where the person published the information.</param>
/// <param name="Published">The items that the person published.</param>
/// <param name="Needed">The items to disclose on this ground. Each of them must be among the published items.</param>
public sealed record SelfPublishedGround(string PublicationReference, DataItemSet Published, DataItemSet Needed)
    : DisclosureGround("P4.4.2-5", Needed)
{
    /// <inheritdoc/>
    public override bool IsProven(DateTimeOffset now) => AreFilled(PublicationReference) && Needed.IsSubsetOf(Published);

    internal override bool HoldsInStrict => true;

    internal override RuleCitation Article => RuleCitation.FromLaw("PIPL 13(6)");

    internal override bool YieldsToRefusal => true;
}
