namespace Yipai.Cases.Wire;

/// <summary>The body of <c>PUT /v1/tickets/{ticketId}</c>.</summary>
/// <param name="Kind">The kind: <c>Support</c>, <c>Leak</c> or <c>ShowsMe</c>.</param>
/// <param name="Text">The words of the person, 1 to 4,000 characters.</param>
/// <param name="CaseId">The case that the words are about. <c>ShowsMe</c> needs a published case.</param>
public sealed record TicketRequest(string Kind, string Text, string? CaseId)
{
    /// <summary>Returns the kind, never the words.</summary>
    public override string ToString() => $"ticket request: {Kind}";
}
