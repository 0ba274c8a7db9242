namespace Yipai.Privacy.Retention;

/// <summary>What a journal entry must bring about again after a restore.</summary>
public enum JournalKind
{
    /// <summary>Nothing; never written.</summary>
    Unspecified = 0,

    /// <summary>An erasure or a freezing was begun: the tombstone.</summary>
    OrderBegun,

    /// <summary>That order reached every store.</summary>
    OrderDone,

    /// <summary>A consent was withdrawn or refused (PIPL 15).</summary>
    ConsentWithdrawn,

    /// <summary>A device permission was closed (P4.1.2-3/4).</summary>
    PermissionClosed,
}
