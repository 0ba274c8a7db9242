namespace Yipai.Privacy.Disclosure;

/// <summary>Another case in laws and regulations (P4.4.2-9).</summary>
/// <param name="Statute">The provision.</param>
/// <param name="Rank">Its rank.</param>
/// <param name="Needed">The items that it needs.</param>
public sealed record OtherLawGround(string Statute, StatuteRank Rank, DataItemSet Needed) : DisclosureGround("P4.4.2-9", Needed)
{
    /// <inheritdoc/>
    public override bool IsProven(DateTimeOffset now) => AreFilled(Statute) && Rank != StatuteRank.Unspecified;

    internal override bool HoldsInStrict => Rank is StatuteRank.Law or StatuteRank.AdministrativeRegulation;

    internal override RuleCitation Article => RuleCitation.FromLaw("PIPL 13(7)");
}
