using Yipai.Privacy.Consent;

namespace Yipai.Privacy.Server.Retention;

/// <summary>A ledger that a restored backup cannot roll back: what takes away goes to the journal first, and nothing is read before its return.</summary>
public sealed class GuardedConsentLedger : IConsentLedger
{
    private readonly IConsentLedger _ledger;
    private readonly Lazy<RestoreGuard> _guard;

    /// <summary>Guards a ledger.</summary>
    /// <param name="ledger">The ledger, the same that the guard's <see cref="LedgerRestoreTarget"/> writes to.</param>
    /// <param name="guard">The guard; asked for at the first use, because its stores may in turn read consents.</param>
    public GuardedConsentLedger(IConsentLedger ledger, Func<RestoreGuard> guard)
    {
        _ledger = ledger;
        _guard = new Lazy<RestoreGuard>(guard);
    }

    /// <inheritdoc/>
    public async ValueTask AppendAsync(LedgerEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry.TakesAway)
        {
            await _guard.Value.Journal.RecordAsync(entry, cancellationToken).ConfigureAwait(false);
        }

        await _ledger.AppendAsync(entry, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <exception cref="PrivacyServerException">YP0169: what was taken away has not been re-applied yet.</exception>
    public IAsyncEnumerable<LedgerEntry> ReadAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default)
    {
        _guard.Value.ThrowIfNotReady();
        return _ledger.ReadAsync(handlerId, subjectId, cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="PrivacyServerException">YP0169: what was taken away has not been re-applied yet.</exception>
    public ValueTask<ConsentState> GetStateAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default)
    {
        _guard.Value.ThrowIfNotReady();
        return _ledger.GetStateAsync(handlerId, subjectId, cancellationToken);
    }
}
