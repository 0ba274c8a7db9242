namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/inbox</c>: the messages of the city to the person, oldest first.</summary>
/// <param name="Messages">The messages after the cursor of the request, at most 100.</param>
/// <param name="Cursor">The position from which the next request continues. Only the server reads its content.</param>
/// <param name="HasMore">Whether there are more messages behind the cursor now.</param>
public sealed record InboxAnswer(IReadOnlyList<InboxMessage> Messages, string Cursor, bool HasMore)
{
    /// <summary>Returns how many messages there are, never their text.</summary>
    public override string ToString() => $"{Messages.Count} messages";
}
