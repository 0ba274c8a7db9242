namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/officer/handler-changes</c>: one page of the changes of handler, at most 50.</summary>
/// <param name="Changes">The changes, in the order of their ids.</param>
/// <param name="Cursor">The cursor of the next page.</param>
/// <param name="HasMore">Whether there is a next page.</param>
public sealed record HandlerChangePage(IReadOnlyList<HandlerChangeStatus> Changes, string Cursor, bool HasMore)
{
    /// <summary>Returns the number of changes.</summary>
    public override string ToString() => $"{Changes.Count} changes";
}
