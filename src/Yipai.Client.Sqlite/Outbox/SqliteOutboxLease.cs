using System.Data;
using Microsoft.Data.Sqlite;
using Yipai.Cases;
using Yipai.Client.Sqlite.Databases;
using Yipai.Client.Storage;

namespace Yipai.Client.Sqlite.Outbox;

/// <summary>Takes and settles rows of the outbox for one living owner.</summary>
internal sealed class SqliteOutboxLease(SqliteDatabase database, IOutboxProtector protector, OwnerLock ownerLock) : IOutboxLease
{
    private const int Queued = (int)DeliveryState.Queued;
    private const int Sending = (int)DeliveryState.Sending;

    /// <inheritdoc/>
    public async ValueTask<OutboxEntry?> TakeDueAsync(string subjectId, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(subjectId);
        while (await database.RunFreeingAsync(connection => Take(connection, subjectId, now), cancellationToken)
            .ConfigureAwait(false) is { } taken)
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
        string id = SqliteOutbox.Name(taken.EntryId);
        byte[]? detail = outcome.Detail is { } sentence
            ? await protector.SealAsync(System.Text.Encoding.UTF8.GetBytes(sentence), SqliteOutbox.RowName(id, "detail"), cancellationToken)
            .ConfigureAwait(false)
            : null;
        return await database.RunFreeingAsync(connection => Settle(connection, id, taken.Attempts, outcome, detail), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // The next lease finds that this owner is gone, and recovers the rows that this lease took and did not settle.
        ownerLock.Dispose();
        await database.GiveBackAsync(CancellationToken.None).ConfigureAwait(false);
    }

    /// <summary>Decrypts a taken row.</summary>
    /// <remarks>Dead-letters the row if it cannot be decrypted or understood, and puts it back after any other error.</remarks>
    private async ValueTask<OutboxEntry?> TryOpenAsync(TakenRow taken, DateTimeOffset now, CancellationToken cancellationToken)
    {
        try
        {
            return await OpenAsync(taken, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (ReasonOf(exception) is { } reason)
        {
            var dead = new DeliveryOutcome(DeliveryState.DeadLettered, now) { Reason = reason };
            await database.RunFreeingAsync(connection => Settle(connection, taken.Id, taken.Attempt, dead, null), CancellationToken.None)
                .ConfigureAwait(false);
            return null;
        }
        catch
        {
            await database.RunFreeingAsync(connection => PutBack(connection, taken), CancellationToken.None).ConfigureAwait(false);
            throw;
        }
    }

    private static string? ReasonOf(Exception exception) => exception switch
    {
        YipaiClientException { Code: Opening.CannotOpenCode } => Opening.CannotOpenCode,
        CasesException cases => cases.Code,
        FormatException or InvalidCastException or ArgumentException or OverflowException => Opening.CannotOpenCode,
        _ => null,
    };

    private async ValueTask<OutboxEntry> OpenAsync(TakenRow taken, CancellationToken cancellationToken)
    {
        StoredEntry row = await database.RunAsync(connection => StoredEntry.Find(connection, taken.Id), cancellationToken)
            .ConfigureAwait(false)
            ?? throw SqliteErrors.CannotOpen();
        return await new SealedEntries(database, protector).OpenAsync(row, row.Describe(), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Queues the rows of dead owners again, and then takes the oldest row that is due.</summary>
    private TakenRow? Take(SqliteConnection connection, string subjectId, DateTimeOffset now)
    {
        Recover(connection);
        TakenRow? taken = connection.FindOne(
            """
            SELECT entry_id, attempts + 1, next_attempt FROM outbox
            WHERE subject_id = $subject AND state = $queued AND (next_attempt <= $now OR next_attempt > $beyond)
              AND NOT EXISTS (SELECT 1 FROM outbox AS earlier WHERE earlier.subject_id = $subject AND earlier.sequence < outbox.sequence
                  AND earlier.kind = $evidence AND earlier.state IN ($queued, $sending))
            ORDER BY failed_tries, sequence LIMIT 1
            """,
            row => new TakenRow(row.GetString(0), row.GetInt32(1)),
            ("$subject", subjectId), ("$queued", Queued), ("$sending", Sending), ("$now", now.ToUnixTimeMilliseconds()),
            ("$beyond", (now + DeliveryTransitions.LongestWait).ToUnixTimeMilliseconds()),
            ("$evidence", (int)OutboxEntryKind.LedgerEntry));
        if (taken is not null)
        {
            connection.Execute(
                "UPDATE outbox SET state = $sending, owner = $owner, attempts = $attempt WHERE entry_id = $id",
                ("$sending", Sending), ("$owner", ownerLock.Owner), ("$attempt", taken.Attempt), ("$id", taken.Id));
        }

        return taken;
    }

    private void Recover(SqliteConnection connection)
    {
        PhotoStaging.EraseDead(connection, database.Path);
        List<string> owners = connection.FindAll(
            "SELECT DISTINCT coalesce(owner, '') FROM outbox WHERE state = $sending", row => row.GetString(0), ("$sending", Sending));
        foreach (string dead in owners.Where(owner => owner != ownerLock.Owner && !OwnerLock.IsAlive(database.Path, owner)))
        {
            connection.Execute(
                "UPDATE outbox SET state = $queued, owner = NULL WHERE state = $sending AND coalesce(owner, '') = $owner",
                ("$queued", Queued), ("$sending", Sending), ("$owner", dead));
        }
    }

    private int PutBack(SqliteConnection connection, TakenRow taken) => connection.Execute(
        """
        UPDATE outbox SET state = $queued, owner = NULL
        WHERE entry_id = $id AND state = $sending AND owner = $owner AND attempts = $attempt
        """,
        ("$queued", Queued), ("$id", taken.Id), ("$sending", Sending), ("$owner", ownerLock.Owner), ("$attempt", taken.Attempt));

    /// <summary>Settles the row only if it is still in the attempt that this owner took.</summary>
    /// <remarks>Returns false if it is not.</remarks>
    private bool Settle(SqliteConnection connection, string id, int attempt, DeliveryOutcome outcome, byte[]? detail)
    {
        bool erases = outcome.State.ErasesPayload();
        int settled = connection.Execute(
            $"""
            UPDATE outbox SET state = $state, owner = NULL, next_attempt = $next, settled_at = $at, failed_tries = failed_tries + $failed,
                reason = $reason, detail = $detail{(erases ? ", payload = x''" : "")}
            WHERE entry_id = $id AND state = $sending AND owner = $owner AND attempts = $attempt
            """,
            ("$state", (int)outcome.State), ("$next", outcome.NextAttempt.ToUnixTimeMilliseconds()),
            ("$at", outcome.At.ToUnixTimeMilliseconds()),
            ("$failed", outcome.IsFailedTry ? 1 : 0), ("$reason", (object?)outcome.Reason ?? DBNull.Value),
            ("$detail", (object?)detail ?? DBNull.Value),
            ("$id", id), ("$sending", Sending), ("$owner", ownerLock.Owner), ("$attempt", attempt));
        if (settled > 0 && erases)
        {
            connection.Execute("DELETE FROM outbox_photo WHERE entry_id = $id", ("$id", id));
        }

        return settled > 0;
    }

    private sealed record TakenRow(string Id, int Attempt);
}
