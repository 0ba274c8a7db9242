using System.Text;
using Microsoft.Data.Sqlite;
using Yipai.Client.Sqlite.Databases;
using Yipai.Client.Storage;
using Yipai.Privacy;

namespace Yipai.Client.Sqlite.Outbox;

/// <summary>An outbox in a SQLite file, sealed, that outlives the process.</summary>
internal sealed class SqliteOutbox(SqliteDatabase database, IOutboxProtector protector) : IOutbox
{
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
            ReadOnlyMemory<byte> plain = await photo.ReadAsync(cancellationToken).ConfigureAwait(false);
            byte[] content = await protector.SealAsync(plain, RowName(id, photo.Digest.Hex), cancellationToken).ConfigureAwait(false);
            photos.Add((photo.Digest.Hex, content));
        }

        long bytes = payload.Length + photos.Sum(photo => (long)photo.Content.Length);
        await database.RunAddingAsync(bytes, connection => Insert(connection, entry, id, payload, photos), cancellationToken).ConfigureAwait(false);
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
    public async ValueTask MakeDueAsync(DateTimeOffset now, CancellationToken cancellationToken = default) => await database.RunFreeingAsync(
        connection => connection.Execute(
            "UPDATE outbox SET next_attempt = $now WHERE state = $queued AND next_attempt > $now",
            ("$now", now.ToUnixTimeMilliseconds()), ("$queued", (int)DeliveryState.Queued)),
        cancellationToken).ConfigureAwait(false);

    /// <inheritdoc/>
    public async ValueTask EraseAsync(string subjectId, CancellationToken cancellationToken = default) =>
        await database.RunFreeingAsync(
            connection => connection.Execute("DELETE FROM outbox WHERE subject_id = $subject", ("$subject", subjectId)),
            cancellationToken).ConfigureAwait(false);

    /// <summary>The name under which an entry is stored.</summary>
    internal static string Name(Guid entryId) => entryId.ToString("N");

    /// <summary>The name for which a payload, or a photo of it, is sealed.</summary>
    internal static byte[] RowName(string entryId, string? digest = null) => Encoding.UTF8.GetBytes($"outbox/{entryId}/{digest}");

    private static int Insert(SqliteConnection connection, OutboxEntry entry, string id, byte[] payload, List<(string Digest, byte[] Content)> photos)
    {
        int added = connection.Execute(
            """
            INSERT INTO outbox (entry_id, subject_id, kind, state, attempts, queued_at, next_attempt, payload)
            VALUES ($id, $subject, $kind, $state, 0, $queued, $queued, $payload) ON CONFLICT (entry_id) DO NOTHING
            """,
            ("$id", id), ("$subject", entry.SubjectId), ("$kind", (int)entry.Kind), ("$state", (int)DeliveryState.Queued),
            ("$queued", entry.QueuedAt.ToUnixTimeMilliseconds()), ("$payload", payload));
        foreach ((string digest, byte[] content) in added == 0 ? [] : photos)
        {
            connection.Execute(
                "INSERT INTO outbox_photo (entry_id, digest, content) VALUES ($id, $digest, $content)",
                ("$id", id), ("$digest", digest), ("$content", content));
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
