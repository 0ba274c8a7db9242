namespace Yipai.Client;

/// <summary>Says why entries still wait after a round of sending.</summary>
/// <example>
/// <code>
/// OutboxDrain sent = await client.Outbox.DrainAsync();
/// bool needsSignIn = sent.Hold == OutboxHold.NotSignedIn;
/// </code>
/// </example>
public enum OutboxHold
{
    /// <summary>No entry waits.</summary>
    None = 0,

    /// <summary>The device reports that it has no network.</summary>
    Offline,

    /// <summary>The waiting entries belong to a person who is not signed in.</summary>
    NotSignedIn,

    /// <summary>The city gave no answer, or its answer was not final.</summary>
    CityUnreachable,

    /// <summary>The city named a time before which it wants no further requests.</summary>
    CityAskedToWait,

    /// <summary>Entries that failed wait for their next attempt, or another process is sending them.</summary>
    Waiting,

    /// <summary>The round used up the time that it had.</summary>
    BudgetSpent,
}
