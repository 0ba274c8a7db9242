using Yipai.Privacy.Proofs;
using Yipai.Privacy.Server.Audit;

namespace Yipai.Privacy.Server;

/// <summary>The append-only log over a store (PIPL 54, 55, 69: what was done can be shown).</summary>
/// <remarks>Several logs, in several processes, may append to one store; each entry has one place and none is lost.</remarks>
public sealed class AuditLog : IDisposable
{
    private readonly IAuditStore _store;
    private readonly TimeProvider _time;
    private readonly AuditTree _tree;
    private readonly MerkleHasher _hasher = new();
    private readonly SemaphoreSlim _gate = new(1, 1);
    private MerkleRoot? _root;

    /// <summary>Opens a log over a store; reads nothing before the first call.</summary>
    public AuditLog(IAuditStore store, TimeProvider time)
    {
        _store = store;
        _time = time;
        _tree = new AuditTree(store);
    }

    /// <summary>Appends an event.</summary>
    /// <returns>The entry, durable.</returns>
    /// <exception cref="PrivacyServerException">YP0151: the stored log is damaged; nothing is appended to it.</exception>
    public async ValueTask<AuditEntry> AppendAsync(AuditEvent happened, CancellationToken cancellationToken = default) =>
        (await AppendAsync([happened], cancellationToken).ConfigureAwait(false))[0];

    /// <summary>Appends events as one batch, all or none, at consecutive places.</summary>
    /// <returns>The entries in the order of the events, durable.</returns>
    /// <exception cref="PrivacyServerException">YP0151: the stored log is damaged; nothing is appended to it.</exception>
    public async ValueTask<IReadOnlyList<AuditEntry>> AppendAsync(IReadOnlyList<AuditEvent> happened, CancellationToken cancellationToken = default)
    {
        if (happened.Count == 0)
        {
            return [];
        }

        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            for (long refused = -1; ;)
            {
                MerkleRoot root = _root ?? await _tree.OpenAsync(refused, _hasher, cancellationToken).ConfigureAwait(false);

                // Forgotten until the store has the batch: a failed write is read back, never guessed.
                _root = null;
                AuditBatch batch = AuditBatchWriter.Write(root, happened, _time.GetUtcNow(), _hasher);
                if (await _store.TryAppendAsync(batch, cancellationToken).ConfigureAwait(false))
                {
                    _root = root;
                    return batch.Entries;
                }

                refused = batch.FirstSequence;
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Proves that an entry stands in the log.</summary>
    /// <param name="sequence">The entry's place.</param>
    /// <param name="size">The size of the log to prove it for, above the place; the present size when omitted.</param>
    /// <param name="cancellationToken">Gives the reading up.</param>
    /// <exception cref="PrivacyServerException">YP0155: the log never had that place or size. YP0151: it is damaged.</exception>
    public ValueTask<InclusionProof> ProveInclusionAsync(long sequence, long? size = null, CancellationToken cancellationToken = default) =>
        _tree.ProveInclusionAsync(sequence, size, cancellationToken);

    /// <summary>Proves that the log of one size begins with the log of another.</summary>
    /// <param name="firstSize">The smaller size, 1 or more.</param>
    /// <param name="secondSize">The larger size; the present size when omitted.</param>
    /// <param name="cancellationToken">Gives the reading up.</param>
    /// <exception cref="PrivacyServerException">YP0155: the log never had those sizes. YP0151: it is damaged.</exception>
    public ValueTask<ConsistencyProof> ProveConsistencyAsync(long firstSize, long? secondSize = null, CancellationToken cancellationToken = default) =>
        _tree.ProveConsistencyAsync(firstSize, secondSize, cancellationToken);

    /// <summary>Signs size and root as they stand now.</summary>
    /// <remarks>Give it to somebody else to keep: with it, <see cref="AuditVerifier"/> later finds a log rewritten as a whole.</remarks>
    /// <param name="origin">Whose log it is: the handler's id, not empty, on one line.</param>
    /// <param name="signer">The key.</param>
    /// <param name="cancellationToken">Gives the reading up.</param>
    /// <exception cref="PrivacyException">YP0154: the origin is empty or has a line break. YP0151: the log is damaged.</exception>
    public async ValueTask<AuditCheckpoint> SignCheckpointAsync(string origin, IRecordSigner signer, CancellationToken cancellationToken = default)
    {
        MerkleRoot root = await _tree.OpenAsync(refused: -1, hasher: null, cancellationToken).ConfigureAwait(false);
        return CheckpointSigning.Sign(origin, new AuditTreeHead(root.Size, root.Compute()), AuditEntryFormat.WholeMilliseconds(_time.GetUtcNow()), signer);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _gate.Dispose();
        _hasher.Dispose();
    }
}
