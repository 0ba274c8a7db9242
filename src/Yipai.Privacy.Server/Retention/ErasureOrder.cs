namespace Yipai.Privacy.Server.Retention;

/// <summary>The items of one person that a store must erase, freeze or separate from the person.</summary>
/// <param name="HandlerId">The handler.</param>
/// <param name="SubjectId">The person, by a pseudonymous id.</param>
/// <param name="Items">The items. A store ignores those that it does not hold.</param>
/// <param name="CollectedUntil">The order covers values collected up to this instant. What the person gave later stays.</param>
public sealed record ErasureOrder(HandlerId HandlerId, SubjectId SubjectId, DataItemSet Items, DateTimeOffset CollectedUntil)
{
    /// <summary>Returns the items, never the person.</summary>
    public override string ToString() => Items.ToString();
}
