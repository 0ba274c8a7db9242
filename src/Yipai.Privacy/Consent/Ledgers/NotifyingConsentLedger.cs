using System.Collections.Concurrent;

namespace Yipai.Privacy.Consent;

/// <summary>A ledger that notifies listeners of every entry after the entry is durable.</summary>
/// <remarks>
/// A failed listener neither loses the entry nor blocks other listeners. The ledger notifies it again with the next entry or when
/// <see cref="DeliverAsync"/> is called.
/// </remarks>
public sealed class NotifyingConsentLedger(IConsentLedger ledger, IEnumerable<IConsentListener> listeners) : IConsentLedger
{
    private readonly IConsentLedger _ledger = ledger ?? throw new ArgumentNullException(nameof(ledger));
    private readonly IConsentListener[] _listeners = [.. listeners ?? throw new ArgumentNullException(nameof(listeners))];
    private readonly ConcurrentQueue<(IConsentListener Listener, LedgerEntry Entry)> _waiting = new();

    /// <summary>Gets the number of notifications that wait for a failed listener.</summary>
    public int WaitingCount => _waiting.Count;

    /// <inheritdoc/>
    public async ValueTask AppendAsync(LedgerEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        await _ledger.AppendAsync(entry, cancellationToken).ConfigureAwait(false);
        foreach (IConsentListener listener in _listeners)
        {
            _waiting.Enqueue((listener, entry));
        }

        await DeliverAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<LedgerEntry> ReadAsync(
        HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        SubjectId.ThrowIfDefault(subjectId);
        return _ledger.ReadAsync(handlerId, subjectId, cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<LedgerEntry> ListAsync(HandlerId handlerId, CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        return _ledger.ListAsync(handlerId, cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<ConsentState> GetStateAsync(HandlerId handlerId, SubjectId subjectId, CancellationToken cancellationToken = default)
    {
        HandlerId.ThrowIfDefault(handlerId);
        SubjectId.ThrowIfDefault(subjectId);
        return _ledger.GetStateAsync(handlerId, subjectId, cancellationToken);
    }

    /// <summary>Delivers the waiting notifications.</summary>
    /// <returns>True if no notification waits any longer.</returns>
    public async ValueTask<bool> DeliverAsync(CancellationToken cancellationToken = default)
    {
        for (int count = _waiting.Count;
            count > 0 && _waiting.TryDequeue(out (IConsentListener Listener, LedgerEntry Entry) message);
            count--)
        {
            try
            {
                await message.Listener.OnAppendedAsync(message.Entry, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                _waiting.Enqueue(message);
            }
        }

        return _waiting.IsEmpty;
    }
}
