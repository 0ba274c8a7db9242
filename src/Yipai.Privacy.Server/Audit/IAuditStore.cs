using Yipai.Privacy.Proofs;

namespace Yipai.Privacy.Server.Audit;

/// <summary>Where entries, subtrees, openings and head of one handler's log are kept.</summary>
public interface IAuditStore
{
    /// <summary>Writes a batch durably, all or none, where the log is exactly as long as its first place.</summary>
    /// <returns>False, with nothing written, where another writer came first.</returns>
    ValueTask<bool> TryAppendAsync(AuditBatch batch, CancellationToken cancellationToken = default);

    /// <summary>The entries from a place on, in their order.</summary>
    IAsyncEnumerable<StoredAuditEntry> ReadAsync(long from, CancellationToken cancellationToken = default);

    /// <summary>The head, or null where nothing was appended yet.</summary>
    ValueTask<AuditTreeHead?> GetHeadAsync(CancellationToken cancellationToken = default);

    /// <summary>The hashes of full subtrees, in the order asked for; empty where one is not there.</summary>
    /// <remarks>Level 0 is the stored leaf hash of an entry.</remarks>
    ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadNodesAsync(IReadOnlyList<MerkleNode> nodes, CancellationToken cancellationToken = default);

    /// <summary>The salt of one commitment, or null where there is none, or none any more.</summary>
    ValueTask<AuditOpening?> FindOpeningAsync(long sequence, string name, CancellationToken cancellationToken = default);

    /// <summary>Destroys the salt of one commitment, for good; the log still verifies (PIPL 47).</summary>
    /// <returns>Whether there was one.</returns>
    ValueTask<bool> ForgetOpeningAsync(long sequence, string name, CancellationToken cancellationToken = default);
}
