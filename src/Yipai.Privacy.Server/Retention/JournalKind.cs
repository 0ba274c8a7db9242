namespace Yipai.Privacy.Server.Retention;

/// <summary>What a journal entry must bring about again after a restore.</summary>
public enum JournalKind
{
    /// <summary>Nothing; never written.</summary>
    Unspecified = 0,

    /// <summary>An erasure or a freezing was begun: the tombstone.</summary>
    OrderBegun,

    /// <summary>That order reached every store.</summary>
    OrderDone,

    /// <summary>A consent was withdrawn or refused, a permission closed, a thing turned off (P4.1.2-3/4, P4.1.2-4/2; PIPL 15).</summary>
    TakenAway,
}
