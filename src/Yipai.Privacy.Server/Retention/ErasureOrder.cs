namespace Yipai.Privacy.Server.Retention;

/// <summary>The items of one person that a store must erase, freeze or separate from the person.</summary>
/// <param name="HandlerId">The handler.</param>
/// <param name="SubjectId">The person, by a pseudonymous id.</param>
/// <param name="Items">The items. A store ignores those that it does not hold.</param>
/// <param name="CollectedUntil">The order covers values collected up to this instant. What the person gave later stays.</param>
public sealed record ErasureOrder(HandlerId HandlerId, SubjectId SubjectId, DataItemSet Items, DateTimeOffset CollectedUntil)
{
    /// <summary>Gets the one record that the order covers, such as the number of a case, or null for every record of the person.</summary>
    /// <remarks>A store that has no such record changes nothing.</remarks>
    public string? RecordId { get; init; }

    /// <summary>Returns the items, never the person.</summary>
    public override string ToString() => Items.ToString();
}
