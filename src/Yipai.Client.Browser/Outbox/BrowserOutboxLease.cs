using System.Text;
using Yipai.Cases;
using Yipai.Client.Browser.Databases;
using Yipai.Client.Browser.Modules;
using Yipai.Client.Storage;

namespace Yipai.Client.Browser.Outbox;

/// <summary>Takes and settles rows of the outbox for one living owner.</summary>
internal sealed class BrowserOutboxLease(BrowserModule module, BrowserDatabase database, IOutboxProtector protector, OwnerLock owner)
    : IOutboxLease
{
    private readonly SealedEntries _entries = new(database, protector);

    /// <inheritdoc/>
    public async ValueTask<OutboxEntry?> TakeDueAsync(string subjectId, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(subjectId);
        while (await TakeRowAsync(subjectId, now, cancellationToken).ConfigureAwait(false) is { } taken)
        {
            if (await TryOpenAsync(taken, now, cancellationToken).ConfigureAwait(false) is { } entry)
            {
                return entry;
            }
        }

        return null;
    }

    /// <inheritdoc/>
    public async ValueTask<bool> SettleAsync(OutboxEntry taken, DeliveryOutcome outcome, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(taken);
        ArgumentNullException.ThrowIfNull(outcome);
        outcome.State.ThrowUnlessSettling();
        string key = OutboxRows.Key(taken.EntryId);
        byte[]? detail = outcome.Detail is { } sentence
            ? await protector.SealAsync(Encoding.UTF8.GetBytes(sentence), OutboxRows.RowName(key, "detail"), cancellationToken)
                .ConfigureAwait(false)
            : null;
        return await SettleAsync(key, taken.Attempts, outcome, detail, cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    /// <remarks>The next lease finds that this owner is gone, and recovers the rows that this lease took and did not settle.</remarks>
    public ValueTask DisposeAsync() => owner.DisposeAsync();

    /// <summary>Queues the rows of dead owners again, and then takes the oldest row that is due.</summary>
    private async ValueTask<StoredRow?> TakeRowAsync(string subjectId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        HashSet<string> dead = await OwnerLock.FindDeadAsync(
            module,
            database.Name,
            await database.ReadAsync(
                cancellationToken, RowRange.States(DeliveryState.Sending, DeliveryState.Sending), RowRange.Below(PhotoStaging.Kind))
                .ConfigureAwait(false),
            cancellationToken).ConfigureAwait(false);
        return await database.ChangeAsync(
            dead.Count == 0
                ? [RowRange.States(DeliveryState.Queued, DeliveryState.Sending)]
                : [RowRange.Below(OutboxRows.Kind), RowRange.Below(PhotoStaging.Kind)],
            (rows, changes) =>
            {
                PhotoStaging.Erase(rows, dead, changes);
                List<StoredRow> waiting = [.. rows.Where(OutboxRows.IsEntry).Select(row => Recover(row, dead, changes))];
                return Take([.. waiting.Where(row => row.Subject == subjectId)], now, changes);
            },
            cancellationToken).ConfigureAwait(false);
    }

    private static StoredRow Recover(StoredRow row, HashSet<string> dead, RowChanges changes)
    {
        if (!OutboxRows.Is(row, DeliveryState.Sending) || !dead.Contains(row.Owner ?? ""))
        {
            return row;
        }

        StoredRow queued = row with { State = (int)DeliveryState.Queued, Owner = null };
        changes.Put.Add(queued);
        return queued;
    }

    private StoredRow? Take(List<StoredRow> rows, DateTimeOffset now, RowChanges changes)
    {
        // A report that was queued after a consent record waits for that record.
        long firstRecord = rows.Where(row => row.Kind == (int)OutboxEntryKind.LedgerEntry && !OutboxRows.StateOf(row).IsFinal())
            .Min(row => row.Sequence) ?? long.MaxValue;
        StoredRow? next = rows
            .Where(row => OutboxRows.Is(row, DeliveryState.Queued) && row.Sequence <= firstRecord && IsDue(row, now))
            .OrderBy(row => row.FailedTries).ThenBy(row => row.Sequence).FirstOrDefault();
        if (next is null)
        {
            return null;
        }

        StoredRow taken = next with { State = (int)DeliveryState.Sending, Owner = owner.Owner, Attempts = next.Attempts + 1 };
        changes.Put.Add(taken);
        return taken;
    }

    private static bool IsDue(StoredRow row, DateTimeOffset now) =>
        row.NextAttempt <= now.ToUnixTimeMilliseconds()
        || row.NextAttempt > (now + DeliveryTransitions.LongestWait).ToUnixTimeMilliseconds();

    /// <summary>Decrypts a taken row.</summary>
    /// <remarks>Dead-letters the row if it cannot be decrypted or understood, and puts it back after any other error.</remarks>
    private async ValueTask<OutboxEntry?> TryOpenAsync(StoredRow taken, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            return await _entries.OpenAsync(taken, OutboxRows.Describe(taken), cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (ReasonOf(exception) is { } reason)
        {
            var dead = new DeliveryOutcome(DeliveryState.DeadLettered, now) { Reason = reason };
            await SettleAsync(taken.Key, taken.Attempts, dead, null, CancellationToken.None).ConfigureAwait(false);
            return null;
        }
        catch
        {
            await ChangeHeldAsync(
                taken.Key, taken.Attempts, (row, _) => row with { State = (int)DeliveryState.Queued, Owner = null }, CancellationToken.None)
                .ConfigureAwait(false);
            throw;
        }
    }

    private static string? ReasonOf(Exception exception) => exception switch
    {
        YipaiClientException { Code: Opening.CannotOpenCode } => Opening.CannotOpenCode,
        CasesException cases => cases.Code,
        FormatException or ArgumentException or OverflowException => Opening.CannotOpenCode,
        _ => null,
    };

    private ValueTask<bool> SettleAsync(
        string key, int attempt, DeliveryOutcome outcome, byte[]? detail, CancellationToken cancellationToken) => ChangeHeldAsync(
        key,
        attempt,
        (row, changes) =>
        {
            if (outcome.State.ErasesPayload())
            {
                changes.Emptied.Add(key);
            }

            return row with
            {
                State = (int)outcome.State,
                Owner = null,
                NextAttempt = outcome.NextAttempt.ToUnixTimeMilliseconds(),
                SettledAt = outcome.At.ToUnixTimeMilliseconds(),
                FailedTries = row.FailedTries + (outcome.IsFailedTry ? 1 : 0),
                Reason = outcome.Reason,
                Detail = detail,
                Photos = outcome.State.ErasesPayload() ? [] : row.Photos,
            };
        },
        cancellationToken);

    /// <summary>Changes the row only if it is still in the attempt that this owner took.</summary>
    /// <remarks>Returns false if it is not.</remarks>
    private ValueTask<bool> ChangeHeldAsync(
        string key, int attempt, Func<StoredRow, RowChanges, StoredRow> change, CancellationToken cancellationToken) =>
        database.ChangeAsync(
            [RowRange.Key(key)],
            (rows, changes) =>
            {
                if (rows is not [var row] || !OutboxRows.Is(row, DeliveryState.Sending)
                    || row.Owner != owner.Owner || row.Attempts != attempt)
                {
                    return false;
                }

                changes.Put.Add(change(row, changes));
                return true;
            },
            cancellationToken);
}
