namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/me/tickets</c>: the person's newest tickets, at most 100.</summary>
/// <param name="Tickets">The tickets, newest first.</param>
public sealed record TicketsAnswer(IReadOnlyList<TicketAnswer> Tickets)
{
    /// <summary>Returns the number of tickets.</summary>
    public override string ToString() => $"{Tickets.Count} tickets";
}
