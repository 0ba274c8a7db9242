namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/me/log</c>: one page of what the server logged about the person, oldest first.</summary>
/// <param name="Entries">The entries, at most 100.</param>
/// <param name="Cursor">The cursor for the next page.</param>
/// <param name="HasMore">Whether there are more entries now.</param>
public sealed record ServiceLogAnswer(IReadOnlyList<ServiceLogLine> Entries, string Cursor, bool HasMore)
{
    /// <summary>Returns the number of entries.</summary>
    public override string ToString() => $"{Entries.Count} entries";
}
