namespace Yipai.Privacy.Server.Audit;

/// <summary>What is wrong with a log.</summary>
public enum AuditDamage
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>An entry's bytes do not have their stored leaf hash: one of the two was changed.</summary>
    EntryChanged,

    /// <summary>An entry is missing or stands elsewhere than its bytes say.</summary>
    OutOfPlace,

    /// <summary>There are fewer entries than the head says.</summary>
    Truncated,

    /// <summary>There are more entries than the head says.</summary>
    Extended,

    /// <summary>Every entry agrees with its hash, and the whole does not agree with the head.</summary>
    RootChanged,

    /// <summary>An entry's bytes have their hash, yet are no entry of a known version.</summary>
    Unreadable,

    /// <summary>A stored subtree is not that of its entries, so that proofs would be wrong.</summary>
    NodeChanged,

    /// <summary>The log is whole in itself, and not the one that the older checkpoint signed.</summary>
    HistoryRewritten,

    /// <summary>The older checkpoint has no valid signature of a known key.</summary>
    CheckpointForged,
}
