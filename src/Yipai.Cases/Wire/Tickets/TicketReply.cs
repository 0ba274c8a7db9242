namespace Yipai.Cases.Wire;

/// <summary>The body of <c>PUT /v1/agent/tickets/{ticketId}/answer</c>.</summary>
/// <param name="Text">The answer to the person, 1 to 4,000 characters.</param>
/// <param name="Upheld">Whether the city follows the person. A case that shows somebody then stays hidden.</param>
public sealed record TicketReply(string Text, bool Upheld)
{
    /// <summary>Returns whether the city follows the person, never the text.</summary>
    public override string ToString() => Upheld ? "upheld" : "not upheld";
}
