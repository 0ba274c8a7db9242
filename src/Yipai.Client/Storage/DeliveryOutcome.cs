namespace Yipai.Client.Storage;

/// <summary>Describes the outcome of one attempt to send an entry.</summary>
/// <param name="State">The new state of the entry. An attempt ends as any state except <see cref="DeliveryState.Sending"/>.</param>
/// <param name="At">The time at which the attempt ended, in UTC. The time of keeping is counted from here.</param>
public sealed record DeliveryOutcome(DeliveryState State, DateTimeOffset At)
{
    /// <summary>Gets the time of the next attempt, in UTC, if the state is <see cref="DeliveryState.Queued"/>.</summary>
    /// <remarks>The default is <see cref="At"/>, so that the entry is due at once.</remarks>
    public DateTimeOffset NextAttempt { get; init; } = At;

    /// <summary>Indicates whether the attempt failed and lengthens the next wait.</summary>
    /// <remarks>An attempt that this host interrupted did not fail.</remarks>
    public bool IsFailedTry { get; init; }

    /// <summary>
    /// Gets the reason as one word without personal values, an error code or the reason of a problem, or null if there is no reason.
    /// </summary>
    public string? Reason { get; init; }

    /// <summary>Gets the city's own sentence for the person, or null.</summary>
    /// <remarks>A store encrypts this sentence.</remarks>
    public string? Detail { get; init; }

    /// <summary>Returns the state and the reason, but never the city's sentence.</summary>
    public override string ToString() => Reason is null ? $"{State}" : $"{State}: {Reason}";
}
