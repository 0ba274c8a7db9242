namespace Yipai.Privacy.Proofs;

/// <summary>Specifies what a receipt proves on its own, without a request to anybody.</summary>
public enum ReceiptVerdict
{
    /// <summary>It proves nothing, because the bytes are not a signed receipt.</summary>
    Unreadable = 0,

    /// <summary>It proves nothing, because no known key signed these bytes.</summary>
    SignatureBad,

    /// <summary>It proves nothing, because no known key signed the checkpoint inside.</summary>
    CheckpointForged,

    /// <summary>It proves nothing, because the log of the checkpoint does not contain the entry inside.</summary>
    ProofBad,

    /// <summary>It proves nothing, because the entry inside does not commit to this record.</summary>
    NotCommitted,

    /// <summary>It proves that the handler issued this receipt.</summary>
    SignatureGood,

    /// <summary>It proves that the handler issued this receipt and logged the record before the checkpoint.</summary>
    Logged,
}
