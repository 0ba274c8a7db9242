namespace Yipai.Privacy.Audit;

/// <summary>The append-only log over a store (PIPL 54, 55, 69: what was done can be shown).</summary>
/// <remarks>Several logs may append to one store: each entry has one place, and a writer that comes second takes the next.</remarks>
public sealed class AuditLog : IDisposable
{
    private readonly IAuditStore _store;
    private readonly TimeProvider _time;
    private readonly SemaphoreSlim _gate = new(1, 1);
    private MerkleRoot? _root;

    /// <summary>Opens a log over a store; reads nothing before the first append.</summary>
    public AuditLog(IAuditStore store, TimeProvider time)
    {
        _store = store;
        _time = time;
    }

    /// <summary>Appends an event.</summary>
    /// <returns>The entry, durable.</returns>
    /// <exception cref="PrivacyException">YP0151: the stored log is damaged; nothing is appended to it.</exception>
    public async ValueTask<AuditEntry> AppendAsync(AuditEvent happened, CancellationToken cancellationToken = default) =>
        (await AppendAsync([happened], cancellationToken).ConfigureAwait(false))[0];

    /// <summary>Appends events side by side, all or none.</summary>
    /// <param name="happened">One event or more.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <returns>The entries, durable.</returns>
    /// <exception cref="PrivacyException">YP0151: the stored log is damaged; nothing is appended to it.</exception>
    public async ValueTask<IReadOnlyList<AuditEntry>> AppendAsync(IReadOnlyList<AuditEvent> happened, CancellationToken cancellationToken = default)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            while (true)
            {
                MerkleRoot root = _root ?? await RestoreAsync(cancellationToken).ConfigureAwait(false);

                // Forgotten until the store has the entries: a failed write is read back, never guessed.
                _root = null;
                AuditBatch batch = Prepare(root, happened);
                if (await _store.TryAppendAsync(batch, cancellationToken).ConfigureAwait(false))
                {
                    _root = root;
                    return batch.Entries;
                }
            }
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Proves that an entry stands in the log; reads about log2 of its size in hashes.</summary>
    /// <param name="sequence">The entry's place.</param>
    /// <param name="size">The size of the log to prove it in; null for now.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="PrivacyException">YP0155: the log has no such entry or was never that long. YP0151: a hash is missing.</exception>
    public async ValueTask<InclusionProof> ProveInclusionAsync(long sequence, long? size = null, CancellationToken cancellationToken = default)
    {
        long whole = await SizeAsync(size, cancellationToken).ConfigureAwait(false);
        return sequence >= 0 && sequence < whole
            ? new InclusionProof(sequence, whole, await HashesAsync(InclusionProof.Ranges(sequence, whole), cancellationToken).ConfigureAwait(false))
            : throw PrivacyException.NotInLog();
    }

    /// <summary>Proves that the log is an earlier one with entries added; reads about log2 of its size in hashes.</summary>
    /// <param name="firstSize">The earlier size, 1 or more.</param>
    /// <param name="secondSize">The later size; null for now.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="PrivacyException">YP0155: the log was never that long. YP0151: a hash is missing.</exception>
    public async ValueTask<ConsistencyProof> ProveConsistencyAsync(long firstSize, long? secondSize = null, CancellationToken cancellationToken = default)
    {
        long whole = await SizeAsync(secondSize, cancellationToken).ConfigureAwait(false);
        return firstSize > 0 && firstSize <= whole
            ? new ConsistencyProof(firstSize, whole, await HashesAsync(ConsistencyProof.Ranges(firstSize, whole), cancellationToken).ConfigureAwait(false))
            : throw PrivacyException.NotInLog();
    }

    /// <summary>Signs how the log stands now.</summary>
    /// <param name="origin">Whose log: the handler's id.</param>
    /// <param name="signer">Signs.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    /// <exception cref="PrivacyException">YP0155: the log is empty. YP0154: the origin is empty or has a line break.</exception>
    public async ValueTask<AuditCheckpoint> SignCheckpointAsync(string origin, IRecordSigner signer, CancellationToken cancellationToken = default) =>
        await _store.GetHeadAsync(cancellationToken).ConfigureAwait(false) is { } head
            ? AuditCheckpoint.Sign(origin, head, AuditEntryFormat.WholeMilliseconds(_time.GetUtcNow()), signer)
            : throw PrivacyException.NotInLog();

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private AuditBatch Prepare(MerkleRoot root, IReadOnlyList<AuditEvent> happened)
    {
        var entries = new AuditEntry[happened.Count];
        var nodes = new List<StoredMerkleNode>();
        var openings = new List<AuditOpening>();
        DateTimeOffset now = _time.GetUtcNow();
        for (int index = 0; index < entries.Length; index++)
        {
            entries[index] = Prepare(root.Size, now, happened[index], openings);
            root.Append(entries[index].LeafHash.Span, nodes);
        }

        return new AuditBatch(entries, nodes, openings, new AuditTreeHead(root.Size, root.Compute()));
    }

    private static AuditEntry Prepare(long sequence, DateTimeOffset now, AuditEvent happened, List<AuditOpening> openings)
    {
        var commitments = new KeyValuePair<string, string>[happened.Values.Count];
        for (int index = 0; index < commitments.Length; index++)
        {
            (string name, string value) = happened.Values[index];
            byte[] salt = AuditCommitment.NewSalt();
            openings.Add(new AuditOpening(sequence, name, salt));
            commitments[index] = new(name, AuditCommitment.Of(value, salt));
        }

        return new AuditEntry(sequence, now, happened, commitments);
    }

    /// <summary>The tree out of its few full subtrees, which must lead to the head's root.</summary>
    private async ValueTask<MerkleRoot> RestoreAsync(CancellationToken cancellationToken)
    {
        if (await _store.GetHeadAsync(cancellationToken).ConfigureAwait(false) is not { } head)
        {
            return new MerkleRoot();
        }

        MerkleNode[] nodes = [.. MerkleNode.Covering(0, head.Size)];
        IReadOnlyList<ReadOnlyMemory<byte>> hashes = await _store.ReadNodesAsync(nodes, cancellationToken).ConfigureAwait(false);
        MerkleRoot? root = hashes.Count == nodes.Length && hashes.All(hash => hash.Length == MerkleHash.Length) ? MerkleRoot.Restore(head.Size, hashes) : null;
        return root is not null && root.Compute().AsSpan().SequenceEqual(head.RootHash.Span)
            ? root
            : throw PrivacyException.AuditDamaged(await AuditVerifier.VerifyAsync(_store, cancellationToken).ConfigureAwait(false));
    }

    private async ValueTask<long> SizeAsync(long? wanted, CancellationToken cancellationToken)
    {
        long size = (await _store.GetHeadAsync(cancellationToken).ConfigureAwait(false))?.Size ?? 0;
        return wanted is null ? size : wanted <= size ? wanted.Value : throw PrivacyException.NotInLog();
    }

    private async ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> HashesAsync(
        IReadOnlyList<(long From, long To)> ranges, CancellationToken cancellationToken)
    {
        MerkleNode[][] nodes = [.. ranges.Select(range => MerkleNode.Covering(range.From, range.To).ToArray())];
        MerkleNode[] asked = [.. nodes.SelectMany(range => range)];
        ReadOnlyMemory<byte>[] read = [.. await _store.ReadNodesAsync(asked, cancellationToken).ConfigureAwait(false)];
        if (read.Length != asked.Length || read.Any(hash => hash.Length != MerkleHash.Length))
        {
            throw PrivacyException.AuditDamaged(await AuditVerifier.VerifyAsync(_store, cancellationToken).ConfigureAwait(false));
        }

        var hashes = new List<ReadOnlyMemory<byte>>();
        int next = 0;
        foreach (MerkleNode[] range in nodes)
        {
            hashes.Add(MerkleRoot.Fold(read.AsSpan(next, range.Length)));
            next += range.Length;
        }

        return hashes;
    }
}
