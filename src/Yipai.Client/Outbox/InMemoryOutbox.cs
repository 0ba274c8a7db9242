using Yipai.Client.Storage;

namespace Yipai.Client.Outbox;

/// <summary>An outbox that ends with its process: for pages without storage, and for tests.</summary>
internal sealed class InMemoryOutbox : IOutbox
{
    private readonly Lock _gate = new();
    private readonly List<(OutboxEntry Entry, DateTimeOffset NextAttempt)> _rows = [];

    /// <inheritdoc/>
    public ValueTask EnqueueAsync(OutboxEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        lock (_gate)
        {
            if (IndexOf(entry.EntryId) < 0)
            {
                _rows.Add((entry with { State = DeliveryState.Queued, Attempts = 0 }, entry.QueuedAt));
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<OutboxEntry?> TakeDueAsync(string subjectId, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            int index = FindDue(subjectId, now);
            if (index < 0)
            {
                return ValueTask.FromResult<OutboxEntry?>(null);
            }

            (OutboxEntry entry, DateTimeOffset next) = _rows[index];
            OutboxEntry taken = entry with { State = DeliveryState.Sending, Attempts = entry.Attempts + 1 };
            _rows[index] = (taken, next);
            return ValueTask.FromResult<OutboxEntry?>(taken);
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> SettleAsync(OutboxEntry taken, DeliveryState state, DateTimeOffset nextAttempt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(taken);
        state.ThrowUnlessSettling();
        lock (_gate)
        {
            int index = IndexOf(taken.EntryId);
            if (index < 0 || !_rows[index].Entry.State.CanBecome(state) || _rows[index].Entry.Attempts != taken.Attempts)
            {
                return ValueTask.FromResult(false);
            }

            OutboxEntry entry = _rows[index].Entry with { State = state };
            _rows[index] = (state.ErasesPayload() ? entry with { Payload = default, Photos = [] } : entry, nextAttempt);
            return ValueTask.FromResult(true);
        }
    }

    /// <inheritdoc/>
    public ValueTask<DeliveryState?> FindStateAsync(Guid entryId, CancellationToken cancellationToken = default) => ValueTask.FromResult(Find(entryId)?.State);

    /// <inheritdoc/>
    public ValueTask<int> CountWaitingAsync(CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            return ValueTask.FromResult(_rows.Count(row => row.Entry.IsWaiting));
        }
    }

    /// <inheritdoc/>
    public ValueTask EraseAsync(string subjectId, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            _rows.RemoveAll(row => row.Entry.SubjectId == subjectId);
        }

        return ValueTask.CompletedTask;
    }

    /// <summary>Finds an entry as it is kept. Returns null if the key is not known.</summary>
    internal OutboxEntry? Find(Guid entryId)
    {
        lock (_gate)
        {
            int index = IndexOf(entryId);
            return index < 0 ? null : _rows[index].Entry;
        }
    }

    private int FindDue(string subjectId, DateTimeOffset now)
    {
        for (int index = 0; index < _rows.Count; index++)
        {
            (OutboxEntry entry, DateTimeOffset nextAttempt) = _rows[index];
            if (entry.SubjectId != subjectId || !entry.IsWaiting)
            {
                continue;
            }

            if (entry.State == DeliveryState.Queued && nextAttempt <= now)
            {
                return index;
            }

            if (entry.Kind == OutboxEntryKind.ConsentEvidence)
            {
                break;
            }
        }

        return -1;
    }

    private int IndexOf(Guid entryId) => _rows.FindIndex(row => row.Entry.EntryId == entryId);
}
