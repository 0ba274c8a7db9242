namespace Yipai.Client.Storage;

/// <summary>The table of the transitions between delivery states, for every store of an outbox.</summary>
/// <remarks>
/// Only an entry that is being sent can be settled, so nothing ever overwrites a final state. Two takers of one entry would otherwise
/// settle over each other: the one whose answer was lost would put a delivered entry, which has no payload any more, back among those
/// that wait.
/// </remarks>
public static class DeliveryTransitions
{
    /// <summary>The longest wait that any schedule gives an entry.</summary>
    public static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(30);

    private static readonly (DeliveryState From, DeliveryState To)[] Table =
    [
        (DeliveryState.Queued, DeliveryState.Sending),
        (DeliveryState.Sending, DeliveryState.Queued),
        (DeliveryState.Sending, DeliveryState.Delivered),
        (DeliveryState.Sending, DeliveryState.Rejected),
        (DeliveryState.Sending, DeliveryState.ConsentEnded),
        (DeliveryState.Sending, DeliveryState.DeadLettered),
    ];

    /// <summary>Indicates whether the table has a transition from one state to another.</summary>
    public static bool CanBecome(this DeliveryState from, DeliveryState to) => Array.IndexOf(Table, (from, to)) >= 0;

    /// <summary>Indicates whether a person may have an entry in this state sent once more, which no sender does by itself.</summary>
    public static bool MayBeRequeued(this DeliveryState state) => state is DeliveryState.Rejected or DeliveryState.DeadLettered;

    /// <summary>Indicates whether an entry in this state ends with its time of keeping.</summary>
    public static bool Expires(this DeliveryState state) =>
        state is DeliveryState.Rejected or DeliveryState.DeadLettered or DeliveryState.ConsentEnded;

    /// <summary>
    /// Indicates whether an entry may be tried: its time has come, or its time is so far away that a clock must have been wrong.
    /// </summary>
    /// <param name="nextAttempt">The next attempt as it is stored.</param>
    /// <param name="now">The time.</param>
    public static bool IsDue(DateTimeOffset nextAttempt, DateTimeOffset now) => nextAttempt <= now || nextAttempt - now > LongestWait;

    /// <summary>Indicates whether nothing follows a state.</summary>
    public static bool IsFinal(this DeliveryState state) => !Array.Exists(Table, row => row.From == state);

    /// <summary>Refuses a state in which no attempt ends; every store calls it first in <see cref="IOutboxLease.SettleAsync"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The state cannot follow <see cref="DeliveryState.Sending"/>.</exception>
    public static void ThrowUnlessSettling(this DeliveryState state)
    {
        if (!DeliveryState.Sending.CanBecome(state))
        {
            throw new ArgumentOutOfRangeException(
                nameof(state), state, "An attempt ends as Queued, Delivered, Rejected, ConsentEnded or DeadLettered.");
        }
    }

    /// <summary>Indicates whether an entry that comes to a state loses its payload and its photos.</summary>
    public static bool ErasesPayload(this DeliveryState state) => state is DeliveryState.Delivered or DeliveryState.ConsentEnded;
}
