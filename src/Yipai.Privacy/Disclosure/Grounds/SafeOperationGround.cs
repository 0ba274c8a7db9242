namespace Yipai.Privacy.Disclosure;

/// <summary>Allows a disclosure that is necessary for safe and stable operation, such as handling a fault (P4.4.2-8).</summary>
/// <param name="FaultReference">The reference of the fault.</param>
/// <param name="EndsAt">The instant at which the fault ends. The ground ends at the same instant.</param>
/// <param name="Needed">The items that handling the fault needs.</param>
public sealed record SafeOperationGround(string FaultReference, DateTimeOffset EndsAt, DataItemSet Needed)
    : DisclosureGround("P4.4.2-8", Needed)
{
    /// <inheritdoc/>
    public override bool IsProven(DateTimeOffset now) => AreFilled(FaultReference) && now < EndsAt;

    internal override bool HoldsInStrict => false;

    internal override RuleCitation Article => RuleCitation.FromLaw("PIPL 21");

    internal override bool EndsWithUse => true;
}
