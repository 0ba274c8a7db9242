using Yipai.Client.Storage;

namespace Yipai.Client.Outbox;

/// <summary>Keeps the outbox in memory until the process ends, for pages without storage and for tests.</summary>
internal sealed class InMemoryOutbox : IOutbox
{
    private readonly Lock _gate = new();
    private readonly List<Row> _rows = [];

    /// <inheritdoc/>
    public async ValueTask EnqueueAsync(OutboxEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        var photos = new List<OutboxPhoto>(entry.Photos.Count);
        foreach (OutboxPhoto photo in entry.Photos)
        {
            // The outbox copies the photo now, because its file may no longer exist when the client sends it.
            photos.Add(new OutboxPhoto(photo.Digest, await photo.ReadAsync(cancellationToken).ConfigureAwait(false)));
        }

        lock (_gate)
        {
            if (FindRow(entry.EntryId) is null)
            {
                _rows.Add(new Row(entry with { Photos = photos, State = DeliveryState.Queued, Attempts = 0, FailedTries = 0 }));
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask<IOutboxLease> LeaseAsync(CancellationToken cancellationToken = default) =>
        ValueTask.FromResult<IOutboxLease>(new Lease(this));

    /// <inheritdoc/>
    public ValueTask<DeliveryState?> FindStateAsync(Guid entryId, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Find(entryId)?.State);

    /// <inheritdoc/>
    public ValueTask<int> CountWaitingAsync(CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            return ValueTask.FromResult(_rows.Count(row => row.Entry.IsWaiting));
        }
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<OutboxEntry>> ListAsync(string subjectId, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            return ValueTask.FromResult<IReadOnlyList<OutboxEntry>>(
            [
                .. _rows.Where(row => row.Entry.SubjectId == subjectId && row.Entry.State != DeliveryState.Delivered)
                    .Select(row => row.Entry with { Payload = default, Photos = [], NextAttempt = row.NextAttempt }),
            ]);
        }
    }

    /// <inheritdoc/>
    public ValueTask<OutboxEntry?> FindAsync(Guid entryId, CancellationToken cancellationToken = default) =>
        ValueTask.FromResult(Find(entryId));

    /// <inheritdoc/>
    public ValueTask<bool> RequeueAsync(Guid entryId, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            if (FindRow(entryId) is not { } row || !row.Entry.State.MayBeRequeued())
            {
                return ValueTask.FromResult(false);
            }

            row.Entry = row.Entry with { State = DeliveryState.Queued, FailedTries = 0, Reason = null, Detail = null };
            row.NextAttempt = now;
            return ValueTask.FromResult(true);
        }
    }

    /// <inheritdoc/>
    public ValueTask<bool> DiscardAsync(Guid entryId, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            return ValueTask.FromResult(
                _rows.RemoveAll(
                    row => row.Entry.EntryId == entryId && row.Entry.State is not (DeliveryState.Sending or DeliveryState.Delivered)) > 0);
        }
    }

    /// <inheritdoc/>
    public ValueTask EraseSettledAsync(DateTimeOffset now, TimeSpan keep, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            foreach (Row row in _rows.Where(row => row.Entry.State.Expires() && (row.Entry.SettledAt is null || row.Entry.SettledAt > now)))
            {
                row.Entry = row.Entry with { SettledAt = now };
            }

            _rows.RemoveAll(row => row.Entry.State.Expires() && row.Entry.SettledAt <= now - keep);
        }

        return ValueTask.CompletedTask;
    }

    /// <inheritdoc/>
    public ValueTask MakeDueAsync(DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        lock (_gate)
        {
            foreach (Row row in _rows.Where(row => row.Entry.State == DeliveryState.Queued && row.NextAttempt > now))
            {
                row.NextAttempt = now;
            }
        }

        return ValueTask.CompletedTask;
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

    /// <summary>Finds a stored entry.</summary>
    /// <remarks>Returns null if the outbox does not know the key.</remarks>
    internal OutboxEntry? Find(Guid entryId)
    {
        lock (_gate)
        {
            return FindRow(entryId)?.Entry;
        }
    }

    private Row? FindRow(Guid entryId) => _rows.Find(row => row.Entry.EntryId == entryId);

    /// <summary>Finds the oldest of the due entries with the fewest failed tries.</summary>
    private Row? FindDue(string subjectId, DateTimeOffset now)
    {
        Row? found = null;
        foreach (Row row in _rows.Where(row => row.Entry.SubjectId == subjectId && row.Entry.IsWaiting))
        {
            bool isDue = row.Entry.State == DeliveryState.Queued
                && (row.NextAttempt is not { } next || DeliveryTransitions.IsDue(next, now));
            found = isDue && (found is null || row.Entry.FailedTries < found.Entry.FailedTries) ? row : found;
            if (row.Entry.Kind == OutboxEntryKind.LedgerEntry)
            {
                break;
            }
        }

        return found;
    }

    private sealed class Row(OutboxEntry entry)
    {
        public OutboxEntry Entry { get; set; } = entry;

        /// <summary>Gets or sets the time of the next attempt.</summary>
        /// <remarks>The value is null for a new entry, which is due at once, even if the clock was wrong.</remarks>
        public DateTimeOffset? NextAttempt { get; set; }

        public Lease? Owner { get; set; }
    }

    private sealed class Lease(InMemoryOutbox outbox) : IOutboxLease
    {
        public ValueTask<OutboxEntry?> TakeDueAsync(string subjectId, DateTimeOffset now, CancellationToken cancellationToken = default)
        {
            lock (outbox._gate)
            {
                if (outbox.FindDue(subjectId, now) is not { } row)
                {
                    return ValueTask.FromResult<OutboxEntry?>(null);
                }

                row.Owner = this;
                row.Entry = row.Entry with { State = DeliveryState.Sending, Attempts = row.Entry.Attempts + 1 };
                return ValueTask.FromResult<OutboxEntry?>(row.Entry);
            }
        }

        public ValueTask<bool> SettleAsync(OutboxEntry taken, DeliveryOutcome outcome, CancellationToken cancellationToken = default)
        {
            ArgumentNullException.ThrowIfNull(taken);
            ArgumentNullException.ThrowIfNull(outcome);
            outcome.State.ThrowUnlessSettling();
            lock (outbox._gate)
            {
                if (outbox.FindRow(taken.EntryId) is not { } row || row.Owner != this || row.Entry.Attempts != taken.Attempts)
                {
                    return ValueTask.FromResult(false);
                }

                OutboxEntry settled = row.Entry with
                {
                    State = outcome.State,
                    FailedTries = row.Entry.FailedTries + (outcome.IsFailedTry ? 1 : 0),
                    SettledAt = outcome.At,
                    Reason = outcome.Reason,
                    Detail = outcome.Detail,
                };
                row.Entry = outcome.State.ErasesPayload() ? settled with { Payload = default, Photos = [] } : settled;
                row.NextAttempt = outcome.NextAttempt;
                row.Owner = null;
                return ValueTask.FromResult(true);
            }
        }

        public ValueTask DisposeAsync()
        {
            lock (outbox._gate)
            {
                foreach (Row row in outbox._rows.Where(row => row.Owner == this))
                {
                    row.Entry = row.Entry with { State = DeliveryState.Queued };
                    row.Owner = null;
                }
            }

            return ValueTask.CompletedTask;
        }
    }
}
