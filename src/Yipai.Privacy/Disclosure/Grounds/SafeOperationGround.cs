namespace Yipai.Privacy.Disclosure;

/// <summary>Necessary for safe and stable operation, such as handling a fault (P4.4.2-8).</summary>
/// <param name="FaultReference">The fault.</param>
/// <param name="EndsAt">When it ends; the ground does not outlast it.</param>
/// <param name="Needed">The items that it needs.</param>
public sealed record SafeOperationGround(string FaultReference, DateTimeOffset EndsAt, DataItemSet Needed) : DisclosureGround("P4.4.2-8", Needed)
{
    /// <inheritdoc/>
    public override bool IsProven(DateTimeOffset now) => AreFilled(FaultReference) && now < EndsAt;

    internal override bool HoldsInStrict => false;

    internal override RuleCitation Article => RuleCitation.FromLaw("PIPL 21");
}
