using Microsoft.Data.Sqlite;
using Yipai.Client.Sqlite.Databases;
using Yipai.Client.Storage;
using Yipai.Privacy;

namespace Yipai.Client.Sqlite.Outbox;

/// <summary>Writes the photos of an entry one by one before the entry itself, so that only one photo is in memory at a time.</summary>
/// <remarks>
/// The code waits while it reads and encrypts a photo, and a transaction must not wait. Each photo therefore has its own transaction, and
/// a row of <c>staging</c> names the owner that writes the photos. The transaction that adds the entry removes this row. When a process
/// dies in between, it leaves photos without an entry and without a living owner. The next process that stages or sends erases them.
/// </remarks>
internal sealed class PhotoStaging(SqliteDatabase database, IOutboxProtector protector, string entryId) : IAsyncDisposable
{
    private readonly OwnerLock _owner = OwnerLock.Take(database.Path, IdentifierSource.Random);
    private bool _isBegun;
    private bool _isComplete;

    /// <summary>Writes the photos.</summary>
    /// <remarks>Throws YP0311 if the disk has no room for a photo.</remarks>
    public async ValueTask WriteAsync(IReadOnlyList<OutboxPhoto> photos, CancellationToken cancellationToken)
    {
        foreach (OutboxPhoto photo in photos)
        {
            string digest = photo.Digest.Hex;
            ReadOnlyMemory<byte> plain = await photo.ReadAsync(cancellationToken).ConfigureAwait(false);
            byte[] content = await protector.SealAsync(plain, SqliteOutbox.RowName(entryId, digest), cancellationToken)
                .ConfigureAwait(false);
            await database.RunAddingAsync(content.Length, connection => Insert(connection, digest, content), cancellationToken)
                .ConfigureAwait(false);
            _isBegun = true;
        }
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

    private int Insert(SqliteConnection connection, string digest, byte[] content)
    {
        if (!_isBegun)
        {
            EraseDead(connection, database.Path);
            connection.Execute("INSERT INTO staging (entry_id, owner) VALUES ($id, $owner)", ("$id", entryId), ("$owner", _owner.Owner));
        }

        // Two taps stage the same photos. Either encrypted copy decrypts to the same photo, so the first one can stay.
        return connection.Execute(
            "INSERT INTO outbox_photo (entry_id, digest, content) VALUES ($id, $digest, $content) "
            + "ON CONFLICT (entry_id, digest) DO NOTHING",
            ("$id", entryId), ("$digest", digest), ("$content", content));
    }

    /// <summary>Ends a staging, and erases its photos unless the entry exists or another owner stages the same entry.</summary>
    private static int Erase(SqliteConnection connection, string entryId, string owner)
    {
        Remove(connection, entryId, owner);
        return connection.Execute(
            """
            DELETE FROM outbox_photo WHERE entry_id = $id
                AND NOT EXISTS (SELECT 1 FROM outbox WHERE entry_id = $id) AND NOT EXISTS (SELECT 1 FROM staging WHERE entry_id = $id)
            """,
            ("$id", entryId));
    }

    private static void Remove(SqliteConnection connection, string entryId, string owner) => connection.Execute(
        "DELETE FROM staging WHERE entry_id = $id AND owner = $owner", ("$id", entryId), ("$owner", owner));
}
