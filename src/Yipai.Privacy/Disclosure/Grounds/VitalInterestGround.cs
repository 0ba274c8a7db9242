namespace Yipai.Privacy.Disclosure;

/// <summary>Allows a disclosure that protects life, property or another major interest when consent is hard to obtain (P4.4.2-4).</summary>
/// <param name="Interest">The protected interest.</param>
/// <param name="WhyConsentIsHard">Why consent is hard to obtain: what was tried, or why nothing could be tried.</param>
/// <param name="IsEmergency">Whether the case is an emergency, the only case that the strict profile accepts (PIPL 13(4)).</param>
/// <param name="Needed">The items that the protection needs.</param>
public sealed record VitalInterestGround(ProtectedInterest Interest, string WhyConsentIsHard, bool IsEmergency, DataItemSet Needed)
    : DisclosureGround("P4.4.2-4", Needed)
{
    /// <inheritdoc/>
    public override bool IsProven(DateTimeOffset now) => Interest != ProtectedInterest.Unspecified && AreFilled(WhyConsentIsHard);

    internal override bool HoldsInStrict => IsEmergency && Interest is ProtectedInterest.LifeOrHealth or ProtectedInterest.Property;

    internal override RuleCitation Article => RuleCitation.FromLaw("PIPL 13(4)");

    internal override bool IsToldAfterwards => true;
}
