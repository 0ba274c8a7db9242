namespace Yipai.Privacy.Server.BreakGlass;

/// <summary>Represents a request to see one masked value.</summary>
/// <param name="Item">The data item of the value.</param>
/// <param name="ActorId">The opaque id of the person who asks, 1 to 128 letters, digits and <c>-_.:/</c>.</param>
/// <param name="Reason">The reason for the request.</param>
/// <param name="Reference">The id of the case, ticket or request behind it, in the same characters.</param>
public sealed record BreakGlassRequest(DataItem Item, string ActorId, BreakGlassReason Reason, string Reference)
{
    /// <summary>Returns the item and the reason.</summary>
    public override string ToString() => $"{Item}: {Reason}";
}
