namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/me/contacts</c>.</summary>
/// <param name="IsFindable">Whether the person may be found by their number.</param>
/// <param name="QuestionsLeft">The number of questions that the person has left today.</param>
/// <param name="Connections">The connections, at most 100.</param>
/// <param name="Cursor">The cursor for the next page.</param>
/// <param name="HasMore">Whether there may be more connections.</param>
public sealed record ContactsPage(
    bool IsFindable, int QuestionsLeft, IReadOnlyList<Connection> Connections, string Cursor, bool HasMore)
{
    /// <summary>Returns the number of connections.</summary>
    public override string ToString() => $"{Connections.Count} connections";
}
