namespace Yipai.Privacy.Proofs;

/// <summary>What a receipt proves by itself, without asking anybody.</summary>
public enum ReceiptVerdict
{
    /// <summary>Nothing: the bytes are no signed receipt.</summary>
    Unreadable = 0,

    /// <summary>Nothing: no known key signed these bytes.</summary>
    SignatureBad,

    /// <summary>Nothing: no known key signed the checkpoint inside.</summary>
    CheckpointForged,

    /// <summary>Nothing: the entry inside does not stand in the log that the checkpoint speaks of.</summary>
    ProofBad,

    /// <summary>Nothing: the entry inside does not commit to this record.</summary>
    NotCommitted,

    /// <summary>That the handler gave this receipt.</summary>
    SignatureGood,

    /// <summary>That the handler gave this receipt, and logged the record before the checkpoint.</summary>
    Logged,
}
