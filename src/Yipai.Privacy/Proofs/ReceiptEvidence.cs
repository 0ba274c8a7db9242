namespace Yipai.Privacy.Proofs;

/// <summary>That a record was logged: its entry, the salt that opens it, and the way to a signed root.</summary>
/// <remarks>
/// The log holds only a salted commitment to the record; the salt is in the person's receipt, so that the person can open it
/// even after the handler has forgotten it (PIPL 47).
/// </remarks>
/// <param name="Entry">The entry, with a commitment named <see cref="CommitmentName"/>.</param>
/// <param name="Opening">The salt of that commitment.</param>
/// <param name="Inclusion">The proof of the entry's place at the checkpoint's size.</param>
/// <param name="Checkpoint">The checkpoint, with the handler's id as its origin.</param>
public sealed record ReceiptEvidence(AuditEntry Entry, AuditOpening Opening, InclusionProof Inclusion, AuditCheckpoint Checkpoint)
{
    /// <summary>The name under which an audit entry commits to the digest of a consent record.</summary>
    public const string CommitmentName = "consent-record";

    /// <summary>Place and size.</summary>
    public override string ToString() => Inclusion.ToString();

    /// <summary>What it proves of a record, the checkpoint's signature aside.</summary>
    internal ReceiptVerdict Judge(string handler, string recordHash) =>
        !(Checkpoint.Origin == handler && Inclusion.Size == Checkpoint.Size && Inclusion.Index == Entry.Sequence
            && Inclusion.Verifies(Entry.LeafHash.Span, Checkpoint.RootHash.Span)) ? ReceiptVerdict.ProofBad
        : !(Entry.Commitments.TryGetValue(CommitmentName, out string? commitment)
            && AuditCommitment.Matches(commitment, recordHash, Opening.Salt.Span)) ? ReceiptVerdict.NotCommitted
        : ReceiptVerdict.Logged;
}
