using Microsoft.Data.Sqlite;
using Yipai.Client.Sqlite.Databases;
using Yipai.Client.Storage;
using Yipai.Privacy;

namespace Yipai.Client.Sqlite.Outbox;

/// <summary>Writes the photos of an entry part by part before the entry itself, so that only about 1 MiB is in memory at a time.</summary>
/// <remarks>
/// The code waits while it reads and encrypts a part, and a transaction must not wait. Each 16 parts therefore have their own transaction.
/// The row of the photo comes after its parts and makes it complete. A row of <c>staging</c> names the owner that writes the photos, and
/// the transaction that adds the entry removes this row. When a process
/// dies in between, it leaves photos without an entry and without a living owner. The next process that stages or sends erases them.
/// </remarks>
internal sealed class PhotoStaging(SqliteDatabase database, IOutboxProtector protector, string entryId) : IAsyncDisposable
{
    private readonly OwnerLock _owner = OwnerLock.Take(database.Path, IdentifierSource.Random);
    /// <summary>The length of a part, which stays below the size from which the collector treats an array as a large object.</summary>
    private const int PartLength = 64 * 1024;

    private const int PartsAtOnce = 16;

    private readonly byte[] _part = new byte[PartLength];
    private bool _isBegun;
    private bool _isComplete;

    /// <summary>Writes the photos.</summary>
    /// <remarks>Throws YP0311 if the disk has no room for a photo.</remarks>
    public async ValueTask WriteAsync(IReadOnlyList<OutboxPhoto> photos, CancellationToken cancellationToken)
    {
        foreach (OutboxPhoto photo in photos)
        {
            Stream content = await photo.OpenAsync(cancellationToken).ConfigureAwait(false);
            await using (content.ConfigureAwait(false))
            {
                await WriteAsync(photo.Digest.Hex, content, cancellationToken).ConfigureAwait(false);
            }
        }
    }

    private async ValueTask WriteAsync(string digest, Stream content, CancellationToken cancellationToken)
    {
        long left = content.Length;
        byte[] first = await SealNextAsync(digest, 0, content, cancellationToken).ConfigureAwait(false) ?? [];
        int parts = 1;
        var batch = new List<(int Part, byte[] Content)>(PartsAtOnce);
        while (await SealNextAsync(digest, parts, content, cancellationToken).ConfigureAwait(false) is { } next)
        {
            batch.Add((parts++, next));
            if (batch.Count == PartsAtOnce)
            {
                await AddAsync(left, connection => InsertParts(connection, digest, batch), cancellationToken).ConfigureAwait(false);
                left -= PartsAtOnce * PartLength;
                batch.Clear();
            }
        }

        await AddAsync(
            left,
            connection => InsertParts(connection, digest, batch) + InsertPhoto(connection, digest, first, parts, content.Length),
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Encrypts the next part of a photo.</summary>
    /// <remarks>Returns null after the last part.</remarks>
    private async ValueTask<byte[]?> SealNextAsync(string digest, int part, Stream content, CancellationToken cancellationToken)
    {
        int length = await content.ReadAtLeastAsync(_part, PartLength, throwOnEndOfStream: false, cancellationToken).ConfigureAwait(false);
        return length == 0 && part > 0
            ? null
            : await protector.SealAsync(_part.AsMemory(0, length), SqliteOutbox.RowName(entryId, digest, part), cancellationToken)
                .ConfigureAwait(false);
    }

    private async ValueTask AddAsync(long bytes, Func<SqliteConnection, int> insert, CancellationToken cancellationToken)
    {
        await database.RunAddingAsync(
            bytes,
            connection =>
            {
                Begin(connection);
                return insert(connection);
            },
            cancellationToken).ConfigureAwait(false);
        _isBegun = true;
    }

    /// <summary>Removes the staging row inside the transaction that adds the entry.</summary>
    public void End(SqliteConnection connection) => Remove(connection, entryId, _owner.Owner);

    /// <summary>Marks the staging as complete, after the transaction has added the entry.</summary>
    public void Complete() => _isComplete = true;

    /// <summary>Erases the written photos if the entry was not added, and frees the lock.</summary>
    public async ValueTask DisposeAsync()
    {
        using (_owner)
        {
            if (_isBegun && !_isComplete)
            {
                await database.RunFreeingAsync(
                    connection => Erase(connection, entryId, _owner.Owner), CancellationToken.None).ConfigureAwait(false);
                await database.GiveBackAsync(CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    /// <summary>Erases the photos of processes that died while they were staging.</summary>
    public static void EraseDead(SqliteConnection connection, string databasePath)
    {
        foreach ((string entry, string owner) in connection.FindAll(
            "SELECT entry_id, owner FROM staging", row => (row.GetString(0), row.GetString(1))))
        {
            if (!OwnerLock.IsAlive(databasePath, owner))
            {
                Erase(connection, entry, owner);
            }
        }
    }

    private void Begin(SqliteConnection connection)
    {
        if (!_isBegun)
        {
            EraseDead(connection, database.Path);
            connection.Execute("INSERT INTO staging (entry_id, owner) VALUES ($id, $owner)", ("$id", entryId), ("$owner", _owner.Owner));
        }
    }

    // Two taps stage the same photos. Either encrypted copy of a part decrypts to the same bytes, so the first one can stay.
    private int InsertParts(SqliteConnection connection, string digest, List<(int Part, byte[] Content)> parts) => parts.Sum(
        part => connection.Execute(
            "INSERT INTO outbox_photo_part (entry_id, digest, part, content) VALUES ($id, $digest, $part, $content) "
            + "ON CONFLICT (entry_id, digest, part) DO NOTHING",
            ("$id", entryId), ("$digest", digest), ("$part", part.Part), ("$content", part.Content)));

    private int InsertPhoto(SqliteConnection connection, string digest, byte[] first, int parts, long length) => connection.Execute(
        "INSERT INTO outbox_photo (entry_id, digest, content, parts, length) VALUES ($id, $digest, $content, $parts, $length) "
        + "ON CONFLICT (entry_id, digest) DO NOTHING",
        ("$id", entryId), ("$digest", digest), ("$content", first), ("$parts", parts), ("$length", length));

    /// <summary>Ends a staging, and erases its photos unless the entry exists or another owner stages the same entry.</summary>
    private static int Erase(SqliteConnection connection, string entryId, string owner)
    {
        Remove(connection, entryId, owner);
        return ErasePhotos(connection, "outbox_photo", entryId) + ErasePhotos(connection, "outbox_photo_part", entryId);
    }

    private static int ErasePhotos(SqliteConnection connection, string table, string entryId) => connection.Execute(
        $"""
        DELETE FROM {table} WHERE entry_id = $id
            AND NOT EXISTS (SELECT 1 FROM outbox WHERE entry_id = $id) AND NOT EXISTS (SELECT 1 FROM staging WHERE entry_id = $id)
        """,
        ("$id", entryId));

    private static void Remove(SqliteConnection connection, string entryId, string owner) => connection.Execute(
        "DELETE FROM staging WHERE entry_id = $id AND owner = $owner", ("$id", entryId), ("$owner", owner));
}
