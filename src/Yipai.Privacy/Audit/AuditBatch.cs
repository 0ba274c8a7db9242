namespace Yipai.Privacy.Audit;

/// <summary>What one append writes, all or none.</summary>
/// <param name="Entries">The entries, one or more, in their order.</param>
/// <param name="Nodes">The full subtrees above the leaves that they complete.</param>
/// <param name="Openings">The salts of their commitments.</param>
/// <param name="Head">The head after them.</param>
public sealed record AuditBatch(
    IReadOnlyList<AuditEntry> Entries, IReadOnlyList<StoredMerkleNode> Nodes, IReadOnlyList<AuditOpening> Openings, AuditTreeHead Head)
{
    /// <summary>The place of the first entry; the log must be exactly that long.</summary>
    public long FirstSequence => Entries[0].Sequence;
}
