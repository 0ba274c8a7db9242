namespace Yipai.Privacy.Server.Retention;

/// <summary>Names what has to be repeated after a restore.</summary>
public enum JournalKind
{
    /// <summary>No kind.</summary>
    /// <remarks>The journal never holds it.</remarks>
    Unspecified = 0,

    /// <summary>An erasure or a freezing began.</summary>
    /// <remarks>This entry is the tombstone.</remarks>
    OrderBegun,

    /// <summary>Every store has carried the order out.</summary>
    OrderDone,

    /// <summary>
    /// The person withdrew or refused a consent, closed a permission or turned a function off (P4.1.2-3/4, P4.1.2-4/2; PIPL 15).
    /// </summary>
    TakenAway,

    /// <summary>A restriction ended at the person's request.</summary>
    /// <remarks>Its items are those of <see cref="JournalEntry.Restricted"/>.</remarks>
    RestrictionLifted,
}
