namespace Yipai.Privacy.Server.BreakGlass;

/// <summary>Somebody's wish to see one masked value whole.</summary>
/// <param name="Item">What the value is.</param>
/// <param name="ActorId">The opaque id of who wants to see it: letters, digits and <c>-_.:/</c>, 1 to 128.</param>
/// <param name="Reason">Why.</param>
/// <param name="Reference">The case, ticket or request that it is needed for, in the same characters.</param>
public sealed record BreakGlassRequest(DataItem Item, string ActorId, BreakGlassReason Reason, string Reference)
{
    /// <summary>The item and the reason.</summary>
    public override string ToString() => $"{Item}: {Reason}";
}
