namespace Yipai.Privacy.Disclosure;

/// <summary>Allows a disclosure in another case that laws and regulations provide for (P4.4.2-9).</summary>
/// <param name="Statute">The legal provision.</param>
/// <param name="Rank">The rank of the provision.</param>
/// <param name="Needed">The items that the provision needs.</param>
public sealed record OtherLawGround(string Statute, StatuteRank Rank, DataItemSet Needed) : DisclosureGround("P4.4.2-9", Needed)
{
    /// <inheritdoc/>
    public override bool IsProven(DateTimeOffset now) => AreFilled(Statute) && Rank != StatuteRank.Unspecified;

    internal override bool HoldsInStrict => Rank is StatuteRank.Law or StatuteRank.AdministrativeRegulation;

    internal override RuleCitation Article => RuleCitation.FromLaw("PIPL 13(7)");
}
