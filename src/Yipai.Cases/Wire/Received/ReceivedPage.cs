namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/me/received</c>: one page of what the city received about the person from others.</summary>
/// <param name="Records">The records, at most 100.</param>
/// <param name="Cursor">The cursor for the next page.</param>
/// <param name="HasMore">Whether there may be more records.</param>
public sealed record ReceivedPage(IReadOnlyList<ReceivedLine> Records, string Cursor, bool HasMore)
{
    /// <summary>Returns the number of records.</summary>
    public override string ToString() => $"{Records.Count} records";
}
