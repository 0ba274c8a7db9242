namespace Yipai.Cases.Wire;

/// <summary>The body of <c>PUT /v1/staff/cases/{id}/reveals/{revealId}</c>: what a person of the staff needs to see, and why.</summary>
/// <param name="Item">The id of the data item: <c>phone.mobile</c> or <c>person.name</c> of the reporter's contact.</param>
/// <param name="Reason">The reason by the name of a <c>BreakGlassReason</c>, such as <c>PersonContact</c>.</param>
public sealed record RevealRequest(string Item, string Reason)
{
    /// <summary>Returns item and reason.</summary>
    public override string ToString() => $"{Item}: {Reason}";
}
