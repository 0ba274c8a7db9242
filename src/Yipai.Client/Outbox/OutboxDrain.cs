namespace Yipai.Client;

/// <summary>What one round of sending did.</summary>
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
    /// <summary>Gets how many entries the city has now.</summary>
    public int Delivered { get; init; }

    /// <summary>Gets how many it refused.</summary>
    public int Rejected { get; init; }

    /// <summary>Gets how many were erased because consent had ended.</summary>
    public int ConsentEnded { get; init; }

    /// <summary>Gets how many were set aside because this app cannot open or understand them.</summary>
    public int DeadLettered { get; init; }

    /// <summary>Gets how many still wait, of every person.</summary>
    public int Remaining { get; init; }

    /// <summary>Gets why something is left, or <see cref="OutboxHold.None"/> if nothing waits.</summary>
    public OutboxHold Hold { get; init; }

    /// <summary>
    /// Gets when sending makes sense again, in UTC; null if nothing waits, or if it waits for a person, a network or a sign-in.
    /// </summary>
    public DateTimeOffset? NextAttempt { get; init; }

    /// <summary>Gets the last refusal, or null.</summary>
    public ServerProblem? LastProblem { get; init; }

    /// <summary>Returns this round with one more entry in the state that its attempt ended in.</summary>
    internal OutboxDrain With(DeliveryState state, ServerProblem? problem) => this with
    {
        Delivered = Delivered + (state == DeliveryState.Delivered ? 1 : 0),
        Rejected = Rejected + (state == DeliveryState.Rejected ? 1 : 0),
        ConsentEnded = ConsentEnded + (state == DeliveryState.ConsentEnded ? 1 : 0),
        DeadLettered = DeadLettered + (state == DeliveryState.DeadLettered ? 1 : 0),
        LastProblem = problem ?? LastProblem,
    };
}
