namespace Yipai.Client.Storage;

/// <summary>How one attempt to send an entry ended.</summary>
/// <param name="State">The state in which it leaves the entry; see <see cref="DeliveryTransitions"/>.</param>
/// <param name="At">When it ended, in UTC; the end of keeping is counted from here.</param>
public sealed record DeliveryOutcome(DeliveryState State, DateTimeOffset At)
{
    /// <summary>Gets when to try again, in UTC, if the state is <see cref="DeliveryState.Queued"/>. The default is at once.</summary>
    public DateTimeOffset NextAttempt { get; init; } = At;

    /// <summary>
    /// Indicates whether the attempt failed and lengthens the next wait. An attempt that was cut short on this side did not fail.
    /// </summary>
    public bool IsFailedTry { get; init; }

    /// <summary>
    /// Gets why, as one word without personal values: an error code or the reason of a problem. Null if there is nothing to say.
    /// </summary>
    public string? Reason { get; init; }

    /// <summary>Gets the city's own sentence for the person, or null. A store seals it.</summary>
    public string? Detail { get; init; }

    /// <summary>Returns state and reason, never the city's sentence.</summary>
    public override string ToString() => Reason is null ? $"{State}" : $"{State}: {Reason}";
}
