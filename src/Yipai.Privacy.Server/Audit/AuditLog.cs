using Yipai.Privacy.Proofs;
using Yipai.Privacy.Server.Audit;

namespace Yipai.Privacy.Server;

/// <summary>Appends events to a log that cannot be changed unnoticed, and proves what it contains (PIPL 54, 55, 69).</summary>
/// <remarks>Several logs in several processes may append to one store. Each entry gets a position of its own and none is lost.</remarks>
/// <example>
/// <code>
/// using var log = new AuditLog(new InMemoryAuditStore(), TimeProvider.System);
/// AuditEntry entry = await log.AppendAsync(AuditEvent.Of("case.received").With("case", "C20261129-1"));
/// InclusionProof proof = await log.ProveInclusionAsync(entry.Sequence);
/// </code>
/// </example>
public sealed class AuditLog : IDisposable
{
    /// <summary>How long an append waits for the one before it.</summary>
    /// <remarks>The gate only saves reading the root, and the store decides.</remarks>
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(100);

    private readonly IAuditStore _store;
    private readonly TimeProvider _time;
    private readonly AuditTree _tree;
    private readonly MerkleHasher _hasher = new();
    private readonly SemaphoreSlim _gate = new(1, 1);
    private MerkleRoot? _root;

    /// <summary>Creates a log over a store.</summary>
    /// <remarks>The store is first read when it is needed.</remarks>
    public AuditLog(IAuditStore store, TimeProvider time)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(time);
        _store = store;
        _time = time;
        _tree = new AuditTree(store);
    }

    /// <summary>Appends an event.</summary>
    /// <returns>The entry, which is stored durably.</returns>
    /// <exception cref="PrivacyServerException">YP0151: the stored log is damaged, and nothing was appended.</exception>
    public async ValueTask<AuditEntry> AppendAsync(AuditEvent happened, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(happened);
        return (await AppendAsync([happened], cancellationToken).ConfigureAwait(false))[0];
    }

    /// <summary>Appends several events in one batch, all or none, at consecutive positions.</summary>
    /// <returns>The entries in the order of the events, stored durably.</returns>
    /// <exception cref="PrivacyServerException">YP0151: the stored log is damaged, and nothing was appended.</exception>
    public async ValueTask<IReadOnlyList<AuditEntry>> AppendAsync(IReadOnlyList<AuditEvent> happened,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(happened);
        if (happened.Count == 0)
        {
            return [];
        }

        if (!await _gate.WaitAsync(Patience, cancellationToken).ConfigureAwait(false))
        {
            // Whoever holds the gate may be waiting for the transaction in which this append runs. The store alone decides the order.
            using var hasher = new MerkleHasher();
            return (await AppendAsync(null, happened, hasher, cancellationToken).ConfigureAwait(false)).Entries;
        }

        try
        {
            MerkleRoot? known = _root;

            // The root is dropped until the store has the batch: after a failed write it is read back from the store, never assumed.
            _root = null;
            (IReadOnlyList<AuditEntry> entries, _root) =
                await AppendAsync(known, happened, _hasher, cancellationToken).ConfigureAwait(false);
            return entries;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Proves that the log contains an entry.</summary>
    /// <param name="sequence">The position of the entry, from 0.</param>
    /// <param name="size">The size of the log for which to prove it, greater than the position; by default the present size.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <exception cref="PrivacyServerException">YP0155: the log never had that position or size. YP0151: the log is damaged.</exception>
    public ValueTask<InclusionProof> ProveInclusionAsync(long sequence, long? size = null, CancellationToken cancellationToken = default) =>
        _tree.ProveInclusionAsync(sequence, size, cancellationToken);

    /// <summary>Proves that the log of one size is the beginning of the log of another size.</summary>
    /// <param name="firstSize">The smaller size, 1 or more.</param>
    /// <param name="secondSize">The larger size; by default the present size.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <exception cref="PrivacyServerException">YP0155: the log never had those sizes. YP0151: the log is damaged.</exception>
    public ValueTask<ConsistencyProof> ProveConsistencyAsync(long firstSize, long? secondSize = null,
        CancellationToken cancellationToken = default) =>
        _tree.ProveConsistencyAsync(firstSize, secondSize, cancellationToken);

    /// <summary>Signs the present size and root of the log.</summary>
    /// <remarks>
    /// Let somebody else keep the checkpoint. With it, <see cref="AuditVerifier"/> can later detect that the whole log was rewritten.
    /// </remarks>
    /// <param name="origin">The owner of the log: the handler's id, one non-empty line.</param>
    /// <param name="signer">The signer with its key.</param>
    /// <param name="cancellationToken">Cancels reading.</param>
    /// <exception cref="PrivacyException">YP0154: the origin is empty or has a line break. YP0151: the log is damaged.</exception>
    public async ValueTask<AuditCheckpoint> SignCheckpointAsync(string origin, IRecordSigner signer,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(origin);
        ArgumentNullException.ThrowIfNull(signer);
        MerkleRoot root = await _tree.OpenAsync(refused: -1, hasher: null, cancellationToken).ConfigureAwait(false);
        return CheckpointSigning.Sign(origin, new AuditTreeHead(root.Size, root.Compute()),
            AuditEntryFormat.WholeMilliseconds(_time.GetUtcNow()), signer);
    }

    /// <summary>Appends behind the known root, and behind the stored one as often as another writer was faster.</summary>
    private async ValueTask<(IReadOnlyList<AuditEntry> Entries, MerkleRoot Root)> AppendAsync(
        MerkleRoot? known, IReadOnlyList<AuditEvent> happened, MerkleHasher hasher, CancellationToken cancellationToken)
    {
        for (long refused = -1; ;)
        {
            MerkleRoot root = known ?? await _tree.OpenAsync(refused, hasher, cancellationToken).ConfigureAwait(false);
            known = null;
            AuditBatch batch = AuditBatchWriter.Write(root, happened, _time.GetUtcNow(), hasher);
            if (await _store.TryAppendAsync(batch, cancellationToken).ConfigureAwait(false))
            {
                return (batch.Entries, root);
            }

            refused = batch.FirstSequence;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _gate.Dispose();
        _hasher.Dispose();
    }
}
