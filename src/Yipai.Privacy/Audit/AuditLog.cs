namespace Yipai.Privacy.Audit;

/// <summary>The append-only log over a store (PIPL 54, 55, 69: what was done can be shown).</summary>
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
    public async ValueTask<AuditEntry> AppendAsync(AuditEvent happened, CancellationToken cancellationToken = default)
    {
        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            MerkleRoot root = _root ?? await RebuildAsync(cancellationToken).ConfigureAwait(false);

            // Forgotten until the store has the entry: a failed write is read back, never guessed.
            _root = null;
            long sequence = root.Size;
            List<AuditOpening> openings = [.. happened.Values.Select(pair => new AuditOpening(sequence, pair.Key, AuditCommitment.NewSalt()))];
            IEnumerable<KeyValuePair<string, string>> commitments = openings.Zip(happened.Values, (opening, pair) =>
                KeyValuePair.Create(pair.Key, AuditCommitment.Of(pair.Value, opening.Salt.Span)));
            var entry = new AuditEntry(sequence, _time.GetUtcNow(), happened, commitments);
            root.Append(entry.LeafHash.Span);
            await _store.AppendAsync(entry, openings, new AuditTreeHead(root.Size, root.Compute()), cancellationToken).ConfigureAwait(false);
            _root = root;
            return entry;
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();

    private async ValueTask<MerkleRoot> RebuildAsync(CancellationToken cancellationToken)
    {
        (AuditVerification result, MerkleRoot root) = await AuditVerifier.WalkAsync(_store, cancellationToken).ConfigureAwait(false);
        return result.IsIntact ? root : throw PrivacyException.AuditDamaged(result);
    }
}
