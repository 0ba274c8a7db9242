using Yipai.Privacy.Consent;

namespace Yipai.Privacy.Server.Retention;

/// <summary>A consent ledger whose withdrawals survive the restore of a backup.</summary>
/// <remarks>
/// It writes each withdrawal, refusal, closing or opt-out to the journal first. It reads nothing until the journal has been re-applied.
/// </remarks>
public sealed class GuardedConsentLedger : IConsentLedger
{
    private readonly IConsentLedger _ledger;
    private readonly Lazy<RestoreGuard> _guard;

    /// <summary>Creates a guarded view of a ledger.</summary>
    /// <param name="ledger">The ledger to which the <see cref="LedgerRestoreTarget"/> of the guard writes too.</param>
    /// <param name="guard">
    /// Returns the guard. It is called at the first use, because the stores of the guard may read consents themselves.
    /// </param>
    public GuardedConsentLedger(IConsentLedger ledger, Func<RestoreGuard> guard)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(guard);
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
        HandlerId.ThrowIfDefault(handlerId);
        SubjectId.ThrowIfDefault(subjectId);
        _guard.Value.ThrowIfNotReady();
        return _ledger.ReadAsync(handlerId, subjectId, cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="PrivacyServerException">YP0169: what was taken away has not been re-applied yet.</exception>
    public IAsyncEnumerable<LedgerEntry> ListAsync(HandlerId handlerId, CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        _guard.Value.ThrowIfNotReady();
        return _ledger.ListAsync(handlerId, cancellationToken);
    }

    /// <inheritdoc/>
    /// <exception cref="PrivacyServerException">YP0169: what was taken away has not been re-applied yet.</exception>
    public ValueTask<ConsentState> GetStateAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        SubjectId.ThrowIfDefault(subjectId);
        _guard.Value.ThrowIfNotReady();
        return _ledger.GetStateAsync(handlerId, subjectId, cancellationToken);
    }
}
