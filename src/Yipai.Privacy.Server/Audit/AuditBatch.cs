using Yipai.Privacy.Proofs;
using Yipai.Privacy.Server.Storage;

namespace Yipai.Privacy.Server.Audit;

/// <summary>Holds everything that one append writes, as a whole or not at all.</summary>
public sealed class AuditBatch
{
    private readonly ReadOnlyMemory<byte>[] _subtrees = [];
    private readonly long _size;
    private AuditTreeHead? _head;

    /// <summary>Creates a batch whose head is already known.</summary>
    /// <param name="entries">The entries in their order, at least one.</param>
    /// <param name="nodes">The full subtrees that the entries complete, without the leaves.</param>
    /// <param name="openings">The salts of the entries' commitments.</param>
    /// <param name="head">The head after the entries.</param>
    public AuditBatch(
        IReadOnlyList<AuditEntry> entries, IReadOnlyList<StoredMerkleNode> nodes, IReadOnlyList<AuditOpening> openings, AuditTreeHead head)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(nodes);
        ArgumentNullException.ThrowIfNull(openings);
        ArgumentNullException.ThrowIfNull(head);
        (Entries, Nodes, Openings) = (entries, nodes, openings);
        _head = head;
    }

    internal AuditBatch(IReadOnlyList<AuditEntry> entries, IReadOnlyList<StoredMerkleNode> nodes, IReadOnlyList<AuditOpening> openings,
        MerkleRoot after)
    {
        (Entries, Nodes, Openings) = (entries, nodes, openings);
        (_size, _subtrees) = (after.Size, after.CopySubtrees());
    }

    /// <summary>Gets the entries in their order, at least one.</summary>
    public IReadOnlyList<AuditEntry> Entries { get; }

    /// <summary>Gets the full subtrees that the entries complete, without the leaves.</summary>
    public IReadOnlyList<StoredMerkleNode> Nodes { get; }

    /// <summary>Gets the salts of the entries' commitments.</summary>
    public IReadOnlyList<AuditOpening> Openings { get; }

    /// <summary>Gets the head after the entries.</summary>
    /// <remarks>It is computed on first use, which a store in memory may never need.</remarks>
    public AuditTreeHead Head => _head ??= new AuditTreeHead(_size, MerkleRoot.Fold(_subtrees));

    /// <summary>Gets the position of the first entry.</summary>
    /// <remarks>A store appends the batch only if the log has exactly this length.</remarks>
    public long FirstSequence => Entries[0].Sequence;
}
