namespace Yipai.Cases.Wire;

/// <summary>A connection with another person, as one of the two reads it.</summary>
/// <param name="ConnectionId">The id.</param>
/// <param name="State"><c>Asked</c>: waits for the other. <c>Asks</c>: waits for the reader. <c>Open</c> or <c>Ended</c>.</param>
/// <param name="Account">
/// The account name of the other person, or null unless the connection is open or the other person asks.
/// </param>
/// <param name="AskedAt">The time of the question.</param>
public sealed record Connection(string ConnectionId, string State, string? Account, DateTimeOffset AskedAt)
{
    /// <summary>Returns the id and the state, never the name.</summary>
    public override string ToString() => $"connection {ConnectionId}: {State}";
}
