using System.Text;
using Microsoft.Data.Sqlite;
using Yipai.Cases.Codes;
using Yipai.Client.Sqlite.Databases;
using Yipai.Client.Storage;

namespace Yipai.Client.Sqlite.Outbox;

/// <summary>An outbox in a SQLite file, sealed, that outlives the process.</summary>
internal sealed class SqliteOutbox(SqliteDatabase database, IOutboxProtector protector) : IOutbox
{
    private const int Queued = (int)DeliveryState.Queued;
    private const int Sending = (int)DeliveryState.Sending;

    /// <inheritdoc/>
    public async ValueTask EnqueueAsync(OutboxEntry entry, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(entry);
        string id = Name(entry.EntryId);
        await database.OpenAsync(cancellationToken).ConfigureAwait(false);
        byte[] payload = await protector.SealAsync(entry.Payload, RowName(id), cancellationToken).ConfigureAwait(false);
        var photos = new List<(string Digest, byte[] Content)>(entry.Photos.Count);
        foreach (OutboxPhoto photo in entry.Photos)
        {
            byte[] content = await protector.SealAsync(photo.Content, RowName(id, photo.Digest.Hex), cancellationToken).ConfigureAwait(false);
            photos.Add((photo.Digest.Hex, content));
        }

        await database.RunAsync(connection => Insert(connection, entry, id, payload, photos), cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public ValueTask<OutboxEntry?> TakeDueAsync(string subjectId, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        database.RunAsync(connection => TakeDueAsync(connection, subjectId, now, cancellationToken), cancellationToken);

    /// <inheritdoc/>
    public ValueTask<bool> SettleAsync(OutboxEntry taken, DeliveryState state, DateTimeOffset nextAttempt, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(taken);
        state.ThrowUnlessSettling();
        return database.RunAsync(connection => Settle(connection, taken, state, nextAttempt), cancellationToken);
    }

    /// <inheritdoc/>
    public ValueTask<DeliveryState?> FindStateAsync(Guid entryId, CancellationToken cancellationToken = default) =>
        database.RunAsync(
            connection => connection.FindOne(
                "SELECT state FROM outbox WHERE entry_id = $id", row => (DeliveryState?)row.GetInt32(0), ("$id", Name(entryId))),
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> CountWaitingAsync(CancellationToken cancellationToken = default) =>
        database.RunAsync(
            connection => connection.FindOne(
                "SELECT count(*) FROM outbox WHERE state IN ($queued, $sending)", row => row.GetInt32(0), ("$queued", Queued), ("$sending", Sending)),
            cancellationToken);

    /// <inheritdoc/>
    public async ValueTask EraseAsync(string subjectId, CancellationToken cancellationToken = default) =>
        await database.RunAsync(
            connection => connection.Execute("DELETE FROM outbox WHERE subject_id = $subject", ("$subject", subjectId)),
            cancellationToken).ConfigureAwait(false);

    private static string Name(Guid entryId) => entryId.ToString("N");

    private static byte[] RowName(string entryId, string? digest = null) => Encoding.UTF8.GetBytes($"outbox/{entryId}/{digest}");

    private static int Insert(SqliteConnection connection, OutboxEntry entry, string id, byte[] payload, List<(string Digest, byte[] Content)> photos)
    {
        int added = connection.Execute(
            """
            INSERT INTO outbox (entry_id, subject_id, kind, state, attempts, queued_at, next_attempt, payload)
            VALUES ($id, $subject, $kind, $state, 0, $queued, $queued, $payload) ON CONFLICT (entry_id) DO NOTHING
            """,
            ("$id", id), ("$subject", entry.SubjectId), ("$kind", (int)entry.Kind), ("$state", Queued),
            ("$queued", entry.QueuedAt.ToUnixTimeMilliseconds()), ("$payload", payload));
        foreach ((string digest, byte[] content) in added == 0 ? [] : photos)
        {
            connection.Execute(
                "INSERT INTO outbox_photo (entry_id, digest, content) VALUES ($id, $digest, $content)",
                ("$id", id), ("$digest", digest), ("$content", content));
        }

        return added;
    }

    /// <summary>Settles under the fence: the row must still be in the very attempt that was taken.</summary>
    private static bool Settle(SqliteConnection connection, OutboxEntry taken, DeliveryState state, DateTimeOffset nextAttempt)
    {
        (string, object) id = ("$id", Name(taken.EntryId));
        int settled = connection.Execute(
            $"""
            UPDATE outbox SET state = $state, next_attempt = $next{(state.ErasesPayload() ? ", payload = x''" : "")}
            WHERE entry_id = $id AND state = $sending AND attempts = $attempt
            """,
            ("$state", (int)state), ("$next", nextAttempt.ToUnixTimeMilliseconds()), id, ("$sending", Sending), ("$attempt", taken.Attempts));
        if (settled > 0 && state.ErasesPayload())
        {
            connection.Execute("DELETE FROM outbox_photo WHERE entry_id = $id", id);
        }

        return settled > 0;
    }

    /// <summary>Opens the entry before the transaction ends: one that cannot be opened is not taken.</summary>
    private async ValueTask<OutboxEntry?> TakeDueAsync(SqliteConnection connection, string subjectId, DateTimeOffset now, CancellationToken cancellationToken)
    {
        StoredEntry? row = connection.FindOne(
            """
            SELECT entry_id, kind, queued_at, attempts, payload FROM outbox
            WHERE subject_id = $subject AND state = $state AND next_attempt <= $now
              AND NOT EXISTS (SELECT 1 FROM outbox AS earlier WHERE earlier.subject_id = $subject AND earlier.sequence < outbox.sequence
                  AND earlier.kind = $evidence AND earlier.state IN ($state, $sending))
            ORDER BY sequence LIMIT 1
            """,
            StoredEntry.Read,
            ("$subject", subjectId), ("$state", Queued), ("$sending", Sending), ("$now", now.ToUnixTimeMilliseconds()),
            ("$evidence", (int)OutboxEntryKind.ConsentEvidence));
        if (row is null)
        {
            return null;
        }

        (string, object) id = ("$id", row.Id);
        connection.Execute("UPDATE outbox SET state = $sending, attempts = attempts + 1 WHERE entry_id = $id", id, ("$sending", Sending));
        List<(string Digest, byte[] Content)> stored = connection.FindAll(
            "SELECT digest, content FROM outbox_photo WHERE entry_id = $id", photo => (photo.GetString(0), photo.GetFieldValue<byte[]>(1)), id);
        var photos = new List<OutboxPhoto>(stored.Count);
        foreach ((string digest, byte[] content) in stored)
        {
            byte[] plain = await protector.OpenAsync(content, RowName(row.Id, digest), cancellationToken).ConfigureAwait(false);
            photos.Add(new OutboxPhoto(PhotoDigest.Parse(digest), plain));
        }

        return new OutboxEntry
        {
            EntryId = Guid.ParseExact(row.Id, "N"),
            Kind = row.Kind,
            SubjectId = subjectId,
            QueuedAt = row.QueuedAt,
            Attempts = row.Attempts + 1,
            State = DeliveryState.Sending,
            Payload = await protector.OpenAsync(row.Payload, RowName(row.Id), cancellationToken).ConfigureAwait(false),
            Photos = photos,
        };
    }

    private sealed record StoredEntry(string Id, OutboxEntryKind Kind, DateTimeOffset QueuedAt, int Attempts, byte[] Payload)
    {
        public static StoredEntry Read(SqliteDataReader row) => new(
            row.GetString(0), (OutboxEntryKind)row.GetInt32(1), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)), row.GetInt32(3), row.GetFieldValue<byte[]>(4));
    }
}
