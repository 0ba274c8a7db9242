namespace Yipai.Client.Storage;

/// <summary>Defines the transitions between delivery states for every store of an outbox.</summary>
/// <remarks>
/// A sender can only settle an entry in the state Sending, so nothing ever overwrites a final state. Otherwise two senders of one entry
/// could overwrite each other's outcome. The sender whose answer was lost would queue a delivered entry again, although the entry no
/// longer has a payload.
/// </remarks>
internal static class DeliveryTransitions
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

    /// <summary>Indicates whether a person may queue an entry in this state again.</summary>
    /// <remarks>A sender never does this by itself.</remarks>
    public static bool MayBeRequeued(this DeliveryState state) => state is DeliveryState.Rejected or DeliveryState.DeadLettered;

    /// <summary>Indicates whether a store erases an entry in this state when its time of keeping ends.</summary>
    public static bool Expires(this DeliveryState state) =>
        state is DeliveryState.Rejected or DeliveryState.DeadLettered or DeliveryState.ConsentEnded;

    /// <summary>
    /// Indicates whether an entry is due: its time has come, or its time is so far away that a clock must have been wrong.
    /// </summary>
    /// <param name="nextAttempt">The stored time of the next attempt.</param>
    /// <param name="now">The present time.</param>
    public static bool IsDue(DateTimeOffset nextAttempt, DateTimeOffset now) => nextAttempt <= now || nextAttempt - now > LongestWait;

    /// <summary>Indicates whether no other state can follow this state.</summary>
    public static bool IsFinal(this DeliveryState state) => !Array.Exists(Table, row => row.From == state);

    /// <summary>Throws if an attempt cannot end in this state.</summary>
    /// <remarks>A store calls it first in <see cref="IOutboxLease.SettleAsync"/>.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The state cannot follow <see cref="DeliveryState.Sending"/>.</exception>
    public static void ThrowUnlessSettling(this DeliveryState state)
    {
        if (!DeliveryState.Sending.CanBecome(state))
        {
            throw new ArgumentOutOfRangeException(
                nameof(state), state, "An attempt must end as Queued, Delivered, Rejected, ConsentEnded or DeadLettered.");
        }
    }

    /// <summary>Indicates whether a store erases the payload and the photos of an entry that reaches this state.</summary>
    public static bool ErasesPayload(this DeliveryState state) => state is DeliveryState.Delivered or DeliveryState.ConsentEnded;
}
