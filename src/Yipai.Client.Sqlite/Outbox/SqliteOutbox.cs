using System.Text;
using Microsoft.Data.Sqlite;
using Yipai.Client.Sqlite.Databases;
using Yipai.Client.Storage;
using Yipai.Privacy;

namespace Yipai.Client.Sqlite.Outbox;

/// <summary>Keeps the outbox in a SQLite file with encrypted content, so that entries survive the process.</summary>
internal sealed class SqliteOutbox(SqliteDatabase database, IOutboxProtector protector) : IOutbox
{
    /// <inheritdoc/>
    public async ValueTask EnqueueAsync(OutboxEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        string id = Name(entry.EntryId);
        await database.OpenAsync(cancellationToken).ConfigureAwait(false);
        byte[] payload = await protector.SealAsync(entry.Payload, RowName(id), cancellationToken).ConfigureAwait(false);
        if (entry.Photos.Count == 0)
        {
            await database.RunAddingAsync(payload.Length, connection => Insert(connection, entry, id, payload), cancellationToken)
                .ConfigureAwait(false);
            return;
        }

        var staging = new PhotoStaging(database, protector, id);
        await using (staging.ConfigureAwait(false))
        {
            await staging.WriteAsync(entry.Photos, cancellationToken).ConfigureAwait(false);
            await database.RunAddingAsync(
                payload.Length,
                connection =>
                {
                    staging.End(connection);
                    return Insert(connection, entry, id, payload);
                },
                cancellationToken).ConfigureAwait(false);
            staging.Complete();
        }
    }

    /// <inheritdoc/>
    public async ValueTask<IOutboxLease> LeaseAsync(CancellationToken cancellationToken = default)
    {
        await database.OpenAsync(cancellationToken).ConfigureAwait(false);
        return new SqliteOutboxLease(database, protector, OwnerLock.Take(database.Path, IdentifierSource.Random));
    }

    /// <inheritdoc/>
    public ValueTask<DeliveryState?> FindStateAsync(Guid entryId, CancellationToken cancellationToken = default) =>
        database.RunAsync(connection => FindState(connection, entryId), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> CountWaitingAsync(CancellationToken cancellationToken = default) =>
        database.RunAsync(
            connection => connection.FindOne(
                "SELECT count(*) FROM outbox WHERE state IN ($queued, $sending)",
                row => row.GetInt32(0),
                ("$queued", (int)DeliveryState.Queued), ("$sending", (int)DeliveryState.Sending)),
            cancellationToken);

    /// <inheritdoc/>
    public async ValueTask<IReadOnlyList<OutboxEntry>> ListAsync(string subjectId, CancellationToken cancellationToken = default)
    {
        List<StoredEntry> rows = await database.RunAsync(
            connection => StoredEntry.List(connection, subjectId), cancellationToken).ConfigureAwait(false);
        var entries = new List<OutboxEntry>(rows.Count);
        foreach (StoredEntry row in rows)
        {
            entries.Add(await DescribeAsync(row, cancellationToken).ConfigureAwait(false));
        }

        return entries;
    }

    /// <inheritdoc/>
    public async ValueTask<OutboxEntry?> FindAsync(Guid entryId, CancellationToken cancellationToken = default)
    {
        string id = Name(entryId);
        StoredEntry? row = await database.RunAsync(connection => StoredEntry.Find(connection, id), cancellationToken).ConfigureAwait(false);
        return row is null ? null : await new SealedEntries(database, protector).OpenAsync(
            row, await DescribeAsync(row, cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<bool> RequeueAsync(Guid entryId, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        database.RunFreeingAsync(
        connection => connection.Execute(
            $"""
            UPDATE outbox SET state = $queued, failed_tries = 0, next_attempt = $now, reason = NULL, detail = NULL
            WHERE entry_id = $id AND state IN ({StatesWhere(DeliveryTransitions.MayBeRequeued)})
            """,
            ("$queued", (int)DeliveryState.Queued), ("$now", now.ToUnixTimeMilliseconds()), ("$id", Name(entryId))) > 0,
        cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> DiscardAsync(Guid entryId, CancellationToken cancellationToken = default) => database.RunFreeingAsync(
        connection => FindState(connection, entryId) is { } state and not (DeliveryState.Sending or DeliveryState.Delivered)
            && connection.Execute("DELETE FROM outbox WHERE entry_id = $id", ("$id", Name(entryId))) > 0,
        cancellationToken);

    /// <inheritdoc/>
    public async ValueTask EraseSettledAsync(DateTimeOffset now, TimeSpan keep, CancellationToken cancellationToken = default)
    {
        string expiring = StatesWhere(DeliveryTransitions.Expires);
        await database.RunFreeingAsync(
            connection =>
            {
                connection.Execute(
                    $"UPDATE outbox SET settled_at = $now WHERE state IN ({expiring}) AND (settled_at = 0 OR settled_at > $now)",
                    ("$now", now.ToUnixTimeMilliseconds()));
                return connection.Execute(
                    $"DELETE FROM outbox WHERE state IN ({expiring}) AND settled_at <= $end", ("$end", (now - keep)
                        .ToUnixTimeMilliseconds()));
            },
            cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async ValueTask MakeDueAsync(DateTimeOffset now, CancellationToken cancellationToken = default) =>
        await database.RunFreeingAsync(
        connection => connection.Execute(
            "UPDATE outbox SET next_attempt = $now WHERE state = $queued AND next_attempt > $now",
            ("$now", now.ToUnixTimeMilliseconds()), ("$queued", (int)DeliveryState.Queued)),
        cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask EraseAsync(string subjectId, CancellationToken cancellationToken = default) =>
        await database.RunFreeingAsync(
            connection => connection.Execute("DELETE FROM outbox WHERE subject_id = $subject", ("$subject", subjectId)),
            cancellationToken).ConfigureAwait(false);

    /// <summary>Returns the text form of an entry id, as the tables store it.</summary>
    internal static string Name(Guid entryId) => entryId.ToString("N");

    /// <summary>Returns the row name under which the protector encrypts a payload or one of its photos.</summary>
    internal static byte[] RowName(string entryId, string? digest = null) => Encoding.UTF8.GetBytes($"outbox/{entryId}/{digest}");

    /// <summary>Returns the row name of a part of a photo.</summary>
    /// <remarks>The first part has the name of the photo.</remarks>
    internal static byte[] RowName(string entryId, string digest, int part) =>
        part == 0 ? RowName(entryId, digest) : RowName(entryId, $"{digest}/{part}");

    private static string StatesWhere(Func<DeliveryState, bool> matches) =>
        string.Join(", ", Enum.GetValues<DeliveryState>().Where(matches).Select(state => (int)state));

    private async ValueTask<OutboxEntry> DescribeAsync(StoredEntry row, CancellationToken cancellationToken)
    {
        byte[]? detail = row.Detail is { } stored
            ? await protector.TryOpenAsync(stored, RowName(row.Id, "detail"), cancellationToken).ConfigureAwait(false)
            : null;
        DeliveryState state = row.State == DeliveryState.Sending
            && !OwnerLock.IsAlive(database.Path, row.Owner) ? DeliveryState.Queued : row.State;
        return row.Describe() with { State = state, Detail = detail is null ? null : Encoding.UTF8.GetString(detail) };
    }

    private static int Insert(SqliteConnection connection, OutboxEntry entry, string id, byte[] payload)
    {
        int added = connection.Execute(
            """
            INSERT INTO outbox (entry_id, subject_id, kind, state, attempts, queued_at, next_attempt, payload)
            VALUES ($id, $subject, $kind, $state, 0, $queued, 0, $payload) ON CONFLICT (entry_id) DO NOTHING
            """,
            ("$id", id), ("$subject", entry.SubjectId), ("$kind", (int)entry.Kind), ("$state", (int)DeliveryState.Queued),
            ("$queued", entry.QueuedAt.ToUnixTimeMilliseconds()), ("$payload", payload));
        if (added == 0)
        {
            // The outbox already had this entry. If the entry was delivered, the photos that were just staged must not stay.
            connection.Execute(
                $"""
                DELETE FROM outbox_photo WHERE entry_id = $id
                    AND EXISTS (SELECT 1 FROM outbox WHERE entry_id = $id AND state IN ({StatesWhere(DeliveryTransitions.ErasesPayload)}))
                """,
                ("$id", id));
        }

        if (entry.Draft is { } draft)
        {
            connection.Execute("DELETE FROM draft WHERE draft_id = $draft", ("$draft", draft.ToString()));
        }

        return added;
    }

    private DeliveryState? FindState(SqliteConnection connection, Guid entryId)
    {
        (DeliveryState State, string? Owner)? found = connection.FindOne(
            "SELECT state, owner FROM outbox WHERE entry_id = $id",
            row => ((DeliveryState State, string? Owner)?)((DeliveryState)row.GetInt32(0), row.IsDBNull(1) ? null : row.GetString(1)),
            ("$id", Name(entryId)));
        return found is { State: DeliveryState.Sending, Owner: var owner } && !OwnerLock.IsAlive(database.Path, owner)
            ? DeliveryState.Queued
            : found?.State;
    }
}
