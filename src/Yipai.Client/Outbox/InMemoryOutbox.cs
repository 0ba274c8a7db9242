namespace Yipai.Client.Outbox;

/// <summary>An outbox that lives as long as its process: for pages without storage, and tests.</summary>
public sealed class InMemoryOutbox : IOutbox
{
    private readonly Lock _gate = new();
    private readonly List<(OutboxEntry Entry, DateTimeOffset NextAttempt)> _rows = [];

    /// <inheritdoc/>
    public ValueTask EnqueueAsync(OutboxEntry entry, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (IndexOf(entry.EntryId) < 0)
            {
                _rows.Add((entry, entry.QueuedAt));
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
            OutboxEntry taken = entry with { State = OutboxState.Sending, Attempts = entry.Attempts + 1 };
            _rows[index] = (taken, next);
            return ValueTask.FromResult<OutboxEntry?>(taken);
        }
    }

    /// <inheritdoc/>
    public ValueTask SettleAsync(Guid entryId, OutboxState state, DateTimeOffset nextAttempt, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            int index = IndexOf(entryId);
            if (index >= 0)
            {
                OutboxEntry entry = _rows[index].Entry with { State = state };
                bool isDone = state is OutboxState.Accepted or OutboxState.ConsentEnded;
                _rows[index] = (isDone ? entry with { Payload = default, Photos = [] } : entry, nextAttempt);
            }
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask<OutboxState?> FindStateAsync(Guid entryId, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            int index = IndexOf(entryId);
            return ValueTask.FromResult(index < 0 ? (OutboxState?)null : _rows[index].Entry.State);
        }
    }

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

    private int FindDue(string subjectId, DateTimeOffset now)
    {
        for (int index = 0; index < _rows.Count; index++)
        {
            (OutboxEntry entry, DateTimeOffset nextAttempt) = _rows[index];
            if (entry.SubjectId != subjectId || !entry.IsWaiting)
            {
                continue;
            }

            if (entry.State != OutboxState.Sending && nextAttempt <= now)
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
