namespace Yipai.Privacy.Disclosure;

/// <summary>Protects life, property or another major interest, and consent is hard to get (P4.4.2-4).</summary>
/// <param name="Interest">What is protected.</param>
/// <param name="WhyConsentIsHard">Why the consent is hard to get: what was tried, or why nothing could be.</param>
/// <param name="IsEmergency">Whether it is an emergency; strict knows no other (PIPL 13(4)).</param>
/// <param name="Needed">The items that it needs.</param>
public sealed record VitalInterestGround(ProtectedInterest Interest, string WhyConsentIsHard, bool IsEmergency, DataItemSet Needed) : DisclosureGround("P4.4.2-4", Needed)
{
    /// <inheritdoc/>
    public override bool IsProven(DateTimeOffset now) => Interest != ProtectedInterest.Unspecified && AreFilled(WhyConsentIsHard);

    internal override bool HoldsInStrict => IsEmergency && Interest is ProtectedInterest.LifeOrHealth or ProtectedInterest.Property;

    internal override RuleCitation Article => RuleCitation.FromLaw("PIPL 13(4)");

    internal override bool IsToldAfterwards => true;
}
