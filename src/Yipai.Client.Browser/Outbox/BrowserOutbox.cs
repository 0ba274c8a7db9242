using Yipai.Client.Browser.Databases;
using Yipai.Client.Browser.Drafts;
using Yipai.Client.Browser.Modules;
using Yipai.Client.Storage;

namespace Yipai.Client.Browser.Outbox;

/// <summary>Keeps the outbox in IndexedDB with encrypted content, so that entries survive the tab.</summary>
internal sealed class BrowserOutbox(BrowserModule module, BrowserDatabase database, IOutboxProtector protector) : IOutbox
{
    private readonly SealedEntries _entries = new(database, protector);

    /// <inheritdoc/>
    public async ValueTask EnqueueAsync(OutboxEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        string key = OutboxRows.Key(entry.EntryId);
        byte[] payload = await protector.SealAsync(entry.Payload, OutboxRows.RowName(key), cancellationToken).ConfigureAwait(false);
        if (entry.Photos.Count == 0)
        {
            await AddAsync(entry, key, payload, null, cancellationToken).ConfigureAwait(false);
            return;
        }

        OwnerLock owner = await OwnerLock.TakeAsync(module, database.Name, cancellationToken).ConfigureAwait(false);
        var staging = new PhotoStaging(database, protector, owner, key);
        await using (staging.ConfigureAwait(false))
        {
            await staging.WriteAsync(entry.Photos, cancellationToken).ConfigureAwait(false);
            await AddAsync(entry, key, payload, staging, cancellationToken).ConfigureAwait(false);
            staging.Complete();
        }
    }

    /// <inheritdoc/>
    public async ValueTask<IOutboxLease> LeaseAsync(CancellationToken cancellationToken = default) => new BrowserOutboxLease(
        module, database, protector, await OwnerLock.TakeAsync(module, database.Name, cancellationToken).ConfigureAwait(false));

    /// <inheritdoc/>
    public async ValueTask<DeliveryState?> FindStateAsync(Guid entryId, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<StoredRow> rows = await database.ReadAsync(cancellationToken, RowRange.Key(OutboxRows.Key(entryId)))
            .ConfigureAwait(false);
        HashSet<string> dead = await FindDeadAsync(rows, cancellationToken).ConfigureAwait(false);
        return rows is not [var row] ? null : IsDead(row, dead) ? DeliveryState.Queued : OutboxRows.StateOf(row);
    }

    /// <inheritdoc/>
    public async ValueTask<int> CountWaitingAsync(CancellationToken cancellationToken = default) =>
        (await database.ReadAsync(cancellationToken, RowRange.States(DeliveryState.Queued, DeliveryState.Sending)).ConfigureAwait(false))
            .Count;

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<OutboxEntry>> ListAsync(string subjectId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(subjectId);
        IReadOnlyList<StoredRow> rows = await database.ReadAsync(cancellationToken, RowRange.Subject(subjectId)).ConfigureAwait(false);
        HashSet<string> dead = await FindDeadAsync(rows, cancellationToken).ConfigureAwait(false);
        var entries = new List<OutboxEntry>(rows.Count);
        foreach (StoredRow row in rows.Where(OutboxRows.IsEntry).Where(row => !OutboxRows.Is(row, DeliveryState.Delivered))
            .OrderBy(row => row.Sequence))
        {
            entries.Add(await _entries.DescribeAsync(row, IsDead(row, dead), cancellationToken).ConfigureAwait(false));
        }

        return entries;
    }

    /// <inheritdoc/>
    public async ValueTask<OutboxEntry?> FindAsync(Guid entryId, CancellationToken cancellationToken = default)
    {
        IReadOnlyList<StoredRow> rows = await database.ReadAsync(cancellationToken, RowRange.Key(OutboxRows.Key(entryId)))
            .ConfigureAwait(false);
        HashSet<string> dead = await FindDeadAsync(rows, cancellationToken).ConfigureAwait(false);
        return rows is not [var row] ? null : await _entries.OpenAsync(
            row, await _entries.DescribeAsync(row, IsDead(row, dead), cancellationToken).ConfigureAwait(false), cancellationToken)
                .ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<bool> RequeueAsync(Guid entryId, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        database.ChangeAsync(
            [RowRange.Key(OutboxRows.Key(entryId))],
            (rows, changes) =>
            {
                changes.Put.AddRange(rows.Where(row => OutboxRows.StateOf(row).MayBeRequeued()).Select(row => row with
                {
                    State = (int)DeliveryState.Queued,
                    FailedTries = 0,
                    NextAttempt = now.ToUnixTimeMilliseconds(),
                    Reason = null,
                    Detail = null,
                }));
                return changes.Put.Count > 0;
            },
            cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<bool> DiscardAsync(Guid entryId, CancellationToken cancellationToken = default)
    {
        string key = OutboxRows.Key(entryId);
        HashSet<string> dead = await FindDeadAsync(
            await database.ReadAsync(cancellationToken, RowRange.Key(key)).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
        return await database.ChangeAsync(
            [RowRange.Key(key)],
            (rows, changes) =>
            {
                foreach (StoredRow row in rows.Where(row => !OutboxRows.Is(row, DeliveryState.Delivered)
                    && (!OutboxRows.Is(row, DeliveryState.Sending) || IsDead(row, dead))))
                {
                    changes.Remove(row.Key);
                }

                return changes.Removed.Count > 0;
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask EraseSettledAsync(DateTimeOffset now, TimeSpan keep, CancellationToken cancellationToken = default)
    {
        (long present, long end) = (now.ToUnixTimeMilliseconds(), (now - keep).ToUnixTimeMilliseconds());
        await database.ChangeAsync(
            [RowRange.States(DeliveryState.Rejected, DeliveryState.DeadLettered)],
            (rows, changes) =>
            {
                foreach (StoredRow row in rows.Where(row => OutboxRows.StateOf(row).Expires()))
                {
                    bool isWrong = row.SettledAt == 0 || row.SettledAt > present;
                    if ((isWrong ? present : row.SettledAt) <= end)
                    {
                        changes.Remove(row.Key);
                    }
                    else if (isWrong)
                    {
                        changes.Put.Add(row with { SettledAt = present });
                    }
                }

                return true;
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask MakeDueAsync(DateTimeOffset now, CancellationToken cancellationToken = default) => await database.ChangeAsync(
        [RowRange.States(DeliveryState.Queued, DeliveryState.Queued)],
        (rows, changes) =>
        {
            long present = now.ToUnixTimeMilliseconds();
            changes.Put.AddRange(rows.Where(row => row.NextAttempt > present).Select(row => row with { NextAttempt = present }));
            return true;
        },
        cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask EraseAsync(string subjectId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(subjectId);
        await database.ChangeAsync(
            [RowRange.Subject(subjectId)],
            (rows, changes) =>
            {
                foreach (StoredRow row in rows.Where(OutboxRows.IsEntry))
                {
                    changes.Remove(row.Key);
                }

                return true;
            },
            cancellationToken).ConfigureAwait(false);
    }

    private static bool IsDead(StoredRow row, HashSet<string> dead) =>
        OutboxRows.Is(row, DeliveryState.Sending) && dead.Contains(row.Owner ?? "");

    private ValueTask<HashSet<string>> FindDeadAsync(IReadOnlyList<StoredRow> rows, CancellationToken cancellationToken) =>
        OwnerLock.FindDeadAsync(module, database.Name, rows, cancellationToken);

    /// <summary>Adds the entry, ends the staging of its photos and removes its draft, in one transaction.</summary>
    private async ValueTask AddAsync(
        OutboxEntry entry, string key, byte[] payload, PhotoStaging? staging, CancellationToken cancellationToken) =>
        await database.ChangeAsync(
            [RowRange.Last(), RowRange.Key(key)],
            new Dictionary<string, byte[]> { [OutboxRows.Part(key)] = payload },
            (rows, changes) =>
            {
                staging?.End(changes);
                if (entry.Draft is { } draft)
                {
                    changes.Remove(BrowserDraftStore.Key(draft));
                }

                if (rows.FirstOrDefault(row => row.Key == key) is not { } known)
                {
                    changes.Stored.Add(OutboxRows.Part(key));
                    changes.Put.Add(NewRow(entry, key, rows.Max(row => row.Sequence) + 1 ?? 1));
                }
                else if (OutboxRows.StateOf(known).ErasesPayload())
                {
                    // The entry was delivered before, so the photos that were just staged must not stay.
                    changes.Emptied.Add(key);
                }

                return true;
            },
            cancellationToken).ConfigureAwait(false);

    private static StoredRow NewRow(OutboxEntry entry, string key, long sequence) => new(key)
    {
        Subject = entry.SubjectId,
        Kind = (int)entry.Kind,
        State = (int)DeliveryState.Queued,
        Sequence = sequence,
        At = entry.QueuedAt.ToUnixTimeMilliseconds(),
        Photos = [.. entry.Photos.Select(photo => photo.Digest.Hex).Distinct()],
    };
}
