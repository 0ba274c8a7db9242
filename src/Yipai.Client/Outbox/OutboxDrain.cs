namespace Yipai.Client;

/// <summary>Describes the result of one round of sending.</summary>
/// <example>
/// <code>
/// OutboxDrain sent = await client.Outbox.DrainAsync();
/// if (sent.Remaining &gt; 0)
/// {
///     Show("等网络恢复后继续发送");
/// }
/// </code>
/// </example>
public sealed record OutboxDrain
{
    /// <summary>Gets the number of entries that this round delivered to the city.</summary>
    public int Delivered { get; init; }

    /// <summary>Gets the number of entries that the city refused in this round.</summary>
    public int Rejected { get; init; }

    /// <summary>Gets the number of entries that the client erased because consent had ended.</summary>
    public int ConsentEnded { get; init; }

    /// <summary>Gets the number of entries that the client set aside because this app cannot decrypt or understand them.</summary>
    public int DeadLettered { get; init; }

    /// <summary>Gets the number of entries of all persons that still wait.</summary>
    public int Remaining { get; init; }

    /// <summary>Gets the reason why entries still wait, or <see cref="OutboxHold.None"/> if no entry waits.</summary>
    public OutboxHold Hold { get; init; }

    /// <summary>Gets the time of the next useful attempt, in UTC.</summary>
    /// <remarks>The value is null if no entry waits, or if the entries wait for a person, a network or a sign-in.</remarks>
    public DateTimeOffset? NextAttempt { get; init; }

    /// <summary>Gets the last refusal of the city, or null if the city refused nothing.</summary>
    public ServerProblem? LastProblem { get; init; }

    /// <summary>Returns a copy of this result that also counts an entry with the given state.</summary>
    internal OutboxDrain With(DeliveryState state, ServerProblem? problem) => this with
    {
        Delivered = Delivered + (state == DeliveryState.Delivered ? 1 : 0),
        Rejected = Rejected + (state == DeliveryState.Rejected ? 1 : 0),
        ConsentEnded = ConsentEnded + (state == DeliveryState.ConsentEnded ? 1 : 0),
        DeadLettered = DeadLettered + (state == DeliveryState.DeadLettered ? 1 : 0),
        LastProblem = problem ?? LastProblem,
    };
}
