namespace Yipai.Client;

/// <summary>Why a round of sending left something behind.</summary>
/// <example>
/// <code>
/// OutboxDrain sent = await client.Outbox.DrainAsync();
/// bool needsSignIn = sent.Hold == OutboxHold.NotSignedIn;
/// </code>
/// </example>
public enum OutboxHold
{
    /// <summary>Nothing waits.</summary>
    None = 0,

    /// <summary>The device says that it has no network.</summary>
    Offline,

    /// <summary>What waits belongs to somebody who is not signed in.</summary>
    NotSignedIn,

    /// <summary>The city gave no answer, or none that is final.</summary>
    CityUnreachable,

    /// <summary>The city named a time before which it wants no more requests.</summary>
    CityAskedToWait,

    /// <summary>Entries that failed wait for their next attempt, or another process is sending them.</summary>
    Waiting,

    /// <summary>The time for this round was used up.</summary>
    BudgetSpent,
}
