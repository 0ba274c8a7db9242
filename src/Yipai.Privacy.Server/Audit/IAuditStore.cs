using Yipai.Privacy.Proofs;
using Yipai.Privacy.Server.Storage;

namespace Yipai.Privacy.Server.Audit;

/// <summary>Stores the entries, subtrees, openings and head of one handler's log.</summary>
public interface IAuditStore
{
    /// <summary>Writes a batch durably, all or none, if the log is exactly as long as the batch's first position.</summary>
    /// <returns>True if the batch was written; false, with nothing written, if another writer was faster.</returns>
    ValueTask<bool> TryAppendAsync(AuditBatch batch, CancellationToken cancellationToken = default);

    /// <summary>Returns the entries from a position onwards, in their order.</summary>
    IAsyncEnumerable<StoredAuditEntry> ReadAsync(long from, CancellationToken cancellationToken = default);

    /// <summary>Returns the head, or null if nothing has been appended yet.</summary>
    ValueTask<AuditTreeHead?> GetHeadAsync(CancellationToken cancellationToken = default);

    /// <summary>
    /// Returns the hashes of full subtrees in the order of the request, with an empty value for each subtree that does not exist.
    /// </summary>
    /// <remarks>Level 0 is the stored leaf hash of an entry.</remarks>
    ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadNodesAsync(IReadOnlyList<MerkleNode> nodes,
        CancellationToken cancellationToken = default);

    /// <summary>Returns the salt of a commitment, or null if it never existed or was destroyed.</summary>
    ValueTask<AuditOpening?> FindOpeningAsync(long sequence, string name, CancellationToken cancellationToken = default);

    /// <summary>Destroys the salt of a commitment for good.</summary>
    /// <remarks>The log still verifies (PIPL 47).</remarks>
    /// <returns>Whether the salt existed.</returns>
    ValueTask<bool> ForgetOpeningAsync(long sequence, string name, CancellationToken cancellationToken = default);
}
