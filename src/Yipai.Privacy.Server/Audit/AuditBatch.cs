using Yipai.Privacy.Proofs;

namespace Yipai.Privacy.Server.Audit;

/// <summary>What one append writes, all or none.</summary>
public sealed class AuditBatch
{
    private readonly ReadOnlyMemory<byte>[] _subtrees = [];
    private readonly long _size;
    private AuditTreeHead? _head;

    /// <summary>A batch with a head that is known.</summary>
    /// <param name="entries">The entries, one or more, in their order.</param>
    /// <param name="nodes">The full subtrees above the leaves that they complete.</param>
    /// <param name="openings">The salts of their commitments.</param>
    /// <param name="head">The head after them.</param>
    public AuditBatch(
        IReadOnlyList<AuditEntry> entries, IReadOnlyList<StoredMerkleNode> nodes, IReadOnlyList<AuditOpening> openings, AuditTreeHead head)
    {
        (Entries, Nodes, Openings) = (entries, nodes, openings);
        _head = head;
    }

    internal AuditBatch(IReadOnlyList<AuditEntry> entries, IReadOnlyList<StoredMerkleNode> nodes, IReadOnlyList<AuditOpening> openings, MerkleRoot after)
    {
        (Entries, Nodes, Openings) = (entries, nodes, openings);
        (_size, _subtrees) = (after.Size, after.CopySubtrees());
    }

    /// <summary>The entries, one or more, in their order.</summary>
    public IReadOnlyList<AuditEntry> Entries { get; }

    /// <summary>The full subtrees above the leaves that they complete.</summary>
    public IReadOnlyList<StoredMerkleNode> Nodes { get; }

    /// <summary>The salts of their commitments.</summary>
    public IReadOnlyList<AuditOpening> Openings { get; }

    /// <summary>The head after them; hashed when first asked for, which a store in memory may never do.</summary>
    public AuditTreeHead Head => _head ??= new AuditTreeHead(_size, MerkleRoot.Fold(_subtrees));

    /// <summary>The place of the first entry; the log must be exactly that long.</summary>
    public long FirstSequence => Entries[0].Sequence;
}
