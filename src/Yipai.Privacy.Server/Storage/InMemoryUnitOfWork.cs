using Yipai.Privacy.Consent;
using Yipai.Privacy.Server.Audit;
using Yipai.Privacy.Server.Disclosure;
using Yipai.Privacy.Server.Rights;

namespace Yipai.Privacy.Server.Storage;

/// <summary>Runs units of work over the stores in memory, for tests.</summary>
/// <remarks>Units run one after another. A rollback also loses what others wrote outside the unit while it ran.</remarks>
public sealed class InMemoryUnitOfWork(
    InMemoryConsentLedger ledger, InMemoryAuditStore audit, InMemoryRightsRequestStore rights, InMemoryDisclosureRecordStore disclosures)
        : IYipaiUnitOfWork, IDisposable
{
    private readonly InMemoryConsentLedger _ledger = ledger ?? throw new ArgumentNullException(nameof(ledger));
    private readonly InMemoryAuditStore _audit = audit ?? throw new ArgumentNullException(nameof(audit));
    private readonly InMemoryRightsRequestStore _rights = rights ?? throw new ArgumentNullException(nameof(rights));
    private readonly InMemoryDisclosureRecordStore _disclosures = disclosures ?? throw new ArgumentNullException(nameof(disclosures));
    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly AsyncLocal<bool> _isInside = new();

    /// <inheritdoc/>
    public async Task<T> RunAsync<T>(Func<CancellationToken, Task<T>> work, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(work);
        if (_isInside.Value)
        {
            return await work(cancellationToken).ConfigureAwait(false);
        }

        await _gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        Action[] restore = [_ledger.Capture(), _audit.Capture(), _rights.Capture(), _disclosures.Capture()];
        try
        {
            _isInside.Value = true;
            return await work(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            Array.ForEach(restore, back => back());
            throw;
        }
        finally
        {
            _isInside.Value = false;
            _gate.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _gate.Dispose();
}
