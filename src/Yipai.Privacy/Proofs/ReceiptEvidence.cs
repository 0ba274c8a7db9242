namespace Yipai.Privacy.Proofs;

/// <summary>Proves that a record was logged: its entry, the salt that opens it, and the path to a signed root.</summary>
/// <remarks>
/// The log holds only a salted commitment to the record. The person's receipt holds the salt, so that the person can open the
/// commitment even after the handler has forgotten the salt (PIPL 47).
/// </remarks>
/// <param name="Entry">The entry, which has a commitment named <see cref="CommitmentName"/>.</param>
/// <param name="Opening">The salt of that commitment.</param>
/// <param name="Inclusion">The proof of the entry's position in the log of the checkpoint.</param>
/// <param name="Checkpoint">The checkpoint, whose origin is the handler's id.</param>
public sealed record ReceiptEvidence(AuditEntry Entry, AuditOpening Opening, InclusionProof Inclusion, AuditCheckpoint Checkpoint)
{
    /// <summary>The name under which an entry commits to the digest of a consent record.</summary>
    public const string CommitmentName = "consent-record";

    /// <summary>Returns the position and the size.</summary>
    public override string ToString() => Inclusion.ToString();

    /// <summary>Returns what the evidence proves about a record.</summary>
    /// <remarks>It does not check the checkpoint's signature.</remarks>
    internal ReceiptVerdict Judge(string handlerId, string recordHash) =>
        !(Checkpoint.Origin == handlerId && Inclusion.Size == Checkpoint.Size && Inclusion.Index == Entry.Sequence
            && Inclusion.Verifies(Entry.LeafHash.Span, Checkpoint.RootHash.Span)) ? ReceiptVerdict.ProofBad
        : !(Entry.Commitments.TryGetValue(CommitmentName, out string? commitment)
            && AuditCommitment.Matches(commitment, recordHash, Opening.Salt.Span)) ? ReceiptVerdict.NotCommitted
        : ReceiptVerdict.Logged;
}
