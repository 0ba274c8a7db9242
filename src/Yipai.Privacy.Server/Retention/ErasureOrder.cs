namespace Yipai.Privacy.Server.Retention;

/// <summary>Which items of which person a store is to erase, freeze or cut loose.</summary>
/// <param name="HandlerId">The handler.</param>
/// <param name="SubjectId">The person, by a pseudonymous id.</param>
/// <param name="Items">The items; a store passes over those that it does not hold.</param>
/// <param name="CollectedUntil">Only what was collected up to this instant; what the person gave later stays.</param>
public sealed record ErasureOrder(HandlerId HandlerId, SubjectId SubjectId, DataItemSet Items, DateTimeOffset CollectedUntil)
{
    /// <summary>The items, never the person.</summary>
    public override string ToString() => Items.ToString();
}
