using System.Text;
using Microsoft.Data.Sqlite;
using Yipai.Cases.Codes;
using Yipai.Client.Outbox;
using Yipai.Client.Sqlite.Databases;
using Yipai.Client.Sqlite.Keys;

namespace Yipai.Client.Sqlite.Outbox;

/// <summary>An outbox in a SQLite file, sealed, that outlives the process.</summary>
public sealed class SqliteOutbox(SqliteDatabase database, IOutboxProtector protector) : IOutbox
{
    private const int Waiting = (int)OutboxState.Waiting;
    private const int Unknown = (int)OutboxState.OutcomeUnknown;

    /// <inheritdoc/>
    public async ValueTask EnqueueAsync(OutboxEntry entry, CancellationToken cancellationToken = default) =>
        await database.RunAsync(connection => Insert(connection, entry), cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<OutboxEntry?> TakeDueAsync(string subjectId, DateTimeOffset now, CancellationToken cancellationToken = default) =>
        database.RunAsync(connection => TakeDue(connection, subjectId, now), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask SettleAsync(Guid entryId, OutboxState state, DateTimeOffset nextAttempt, CancellationToken cancellationToken = default) =>
        await database.RunAsync(
            connection =>
            {
                bool isDone = state is OutboxState.Accepted or OutboxState.ConsentEnded;
                (string, object) id = ("$id", Name(entryId));
                connection.Execute(
                    $"UPDATE outbox SET state = $state, next_attempt = $next{(isDone ? ", payload = x''" : "")} WHERE entry_id = $id",
                    ("$state", (int)state), ("$next", nextAttempt.ToUnixTimeMilliseconds()), id);
                return isDone ? connection.Execute("DELETE FROM outbox_photo WHERE entry_id = $id", id) : 0;
            },
            cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public ValueTask<OutboxState?> FindStateAsync(Guid entryId, CancellationToken cancellationToken = default) =>
        database.RunAsync(
            connection => connection.FindOne(
                "SELECT state FROM outbox WHERE entry_id = $id", row => (OutboxState?)row.GetInt32(0), ("$id", Name(entryId))),
            cancellationToken);

    /// <inheritdoc/>
    public ValueTask<int> CountWaitingAsync(CancellationToken cancellationToken = default) =>
        database.RunAsync(
            connection => connection.FindOne("SELECT count(*) FROM outbox WHERE state IN (0, 1, 2)", row => row.GetInt32(0)), cancellationToken);

    /// <inheritdoc/>
    public async ValueTask EraseAsync(string subjectId, CancellationToken cancellationToken = default) =>
        await database.RunAsync(
            connection => connection.Execute("DELETE FROM outbox WHERE subject_id = $subject", ("$subject", subjectId)),
            cancellationToken).ConfigureAwait(false);

    private static string Name(Guid entryId) => entryId.ToString("N");

    private static byte[] RowName(string entryId, string? digest = null) => Encoding.UTF8.GetBytes($"outbox/{entryId}/{digest}");

    private int Insert(SqliteConnection connection, OutboxEntry entry)
    {
        string id = Name(entry.EntryId);
        int added = connection.Execute(
            """
            INSERT INTO outbox (entry_id, subject_id, kind, state, attempts, queued_at, next_attempt, payload)
            VALUES ($id, $subject, $kind, $state, 0, $queued, $queued, $payload) ON CONFLICT (entry_id) DO NOTHING
            """,
            ("$id", id), ("$subject", entry.SubjectId), ("$kind", (int)entry.Kind), ("$state", Waiting),
            ("$queued", entry.QueuedAt.ToUnixTimeMilliseconds()), ("$payload", protector.Seal(entry.Payload.Span, RowName(id))));
        foreach (OutboxPhoto photo in added == 0 ? [] : entry.Photos)
        {
            connection.Execute(
                "INSERT INTO outbox_photo (entry_id, digest, content) VALUES ($id, $digest, $content)",
                ("$id", id), ("$digest", photo.Digest.Hex), ("$content", protector.Seal(photo.Content.Span, RowName(id, photo.Digest.Hex))));
        }

        return added;
    }

    private OutboxEntry? TakeDue(SqliteConnection connection, string subjectId, DateTimeOffset now)
    {
        OutboxEntry? entry = connection.FindOne(
            """
            SELECT entry_id, kind, queued_at, attempts, payload FROM outbox
            WHERE subject_id = $subject AND state IN ($waiting, $unknown) AND next_attempt <= $now
              AND NOT EXISTS (SELECT 1 FROM outbox AS earlier WHERE earlier.subject_id = $subject AND earlier.sequence < outbox.sequence
                  AND earlier.kind = $evidence AND earlier.state IN (0, 1, 2))
            ORDER BY sequence LIMIT 1
            """,
            row => Read(row, subjectId),
            ("$subject", subjectId), ("$waiting", Waiting), ("$unknown", Unknown), ("$now", now.ToUnixTimeMilliseconds()),
            ("$evidence", (int)OutboxEntryKind.ConsentEvidence));
        if (entry is null)
        {
            return null;
        }

        (string, object) id = ("$id", Name(entry.EntryId));
        connection.Execute("UPDATE outbox SET state = 1, attempts = attempts + 1 WHERE entry_id = $id", id);
        return entry with { Photos = connection.FindAll("SELECT digest, content FROM outbox_photo WHERE entry_id = $id", row => ReadPhoto(row, entry.EntryId), id) };
    }

    private OutboxEntry Read(SqliteDataReader row, string subjectId)
    {
        string id = row.GetString(0);
        return new OutboxEntry
        {
            EntryId = Guid.ParseExact(id, "N"),
            Kind = (OutboxEntryKind)row.GetInt32(1),
            SubjectId = subjectId,
            QueuedAt = DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2)),
            Attempts = row.GetInt32(3) + 1,
            State = OutboxState.Sending,
            Payload = protector.Open(row.GetFieldValue<byte[]>(4), RowName(id)),
        };
    }

    private OutboxPhoto ReadPhoto(SqliteDataReader row, Guid entryId)
    {
        string digest = row.GetString(0);
        return new OutboxPhoto(PhotoDigest.Parse(digest), protector.Open(row.GetFieldValue<byte[]>(1), RowName(Name(entryId), digest)));
    }
}
