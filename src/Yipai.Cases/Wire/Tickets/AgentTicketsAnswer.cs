namespace Yipai.Cases.Wire;

/// <summary>The answer to <c>GET /v1/agent/tickets</c>: the open tickets that the caller answers, at most 100 of each kind.</summary>
/// <param name="Tickets">The tickets, oldest first.</param>
public sealed record AgentTicketsAnswer(IReadOnlyList<AgentTicket> Tickets)
{
    /// <summary>Returns the number of tickets.</summary>
    public override string ToString() => $"{Tickets.Count} tickets";
}
