namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/inbox</c>: the messages of the city to the person, oldest first.</summary>
/// <param name="Messages">The messages.</param>
public sealed record InboxAnswer(IReadOnlyList<InboxMessage> Messages)
{
    /// <summary>Returns how many messages there are, never their text.</summary>
    public override string ToString() => $"{Messages.Count} messages";
}
