namespace Yipai.Privacy.Server.Audit;

/// <summary>Specifies what is wrong with a log.</summary>
public enum AuditDamage
{
    /// <summary>The log is intact.</summary>
    None = 0,

    /// <summary>An entry's bytes do not match their stored leaf hash, so one of the two was changed.</summary>
    EntryChanged,

    /// <summary>An entry is missing, or its position differs from the one in its bytes.</summary>
    OutOfPlace,

    /// <summary>The log has fewer entries than its head states.</summary>
    Truncated,

    /// <summary>The log has more entries than its head states.</summary>
    Extended,

    /// <summary>Every entry matches its hash, but the root does not match the head.</summary>
    RootChanged,

    /// <summary>An entry's bytes match their hash but are not an entry of a known version.</summary>
    Unreadable,

    /// <summary>A stored subtree does not match its entries, so proofs would be wrong.</summary>
    NodeChanged,

    /// <summary>The log is consistent in itself, but differs from the log that the older checkpoint signed.</summary>
    HistoryRewritten,

    /// <summary>The older checkpoint has no valid signature of a known key.</summary>
    CheckpointForged,
}
