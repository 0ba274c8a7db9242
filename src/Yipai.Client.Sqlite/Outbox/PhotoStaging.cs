using Microsoft.Data.Sqlite;
using Yipai.Client.Sqlite.Databases;
using Yipai.Client.Storage;
using Yipai.Privacy;

namespace Yipai.Client.Sqlite.Outbox;

/// <summary>Writes the photos of an entry one by one before the entry, so that one photo at a time is in memory.</summary>
/// <remarks>
/// Reading and sealing a photo wait, and a transaction must not. So each photo has a transaction of its own, and a row of
/// <c>staging</c> names the owner that writes them. The transaction that adds the entry removes this row. Photos without an entry and
/// without a living owner are what a process left that died in between; whoever stages or sends next erases them.
/// </remarks>
internal sealed class PhotoStaging(SqliteDatabase database, IOutboxProtector protector, string entryId) : IAsyncDisposable
{
    private readonly OwnerLock _owner = OwnerLock.Take(database.Path, IdentifierSource.Random);
    private bool _isBegun;
    private bool _isComplete;

    /// <summary>Writes the photos, and refuses them if the disk has no room.</summary>
    public async ValueTask WriteAsync(IReadOnlyList<OutboxPhoto> photos, CancellationToken cancellationToken)
    {
        foreach (OutboxPhoto photo in photos)
        {
            string digest = photo.Digest.Hex;
            ReadOnlyMemory<byte> plain = await photo.ReadAsync(cancellationToken).ConfigureAwait(false);
            byte[] content = await protector.SealAsync(plain, SqliteOutbox.RowName(entryId, digest), cancellationToken).ConfigureAwait(false);
            await database.RunAddingAsync(content.Length, connection => Insert(connection, digest, content), cancellationToken).ConfigureAwait(false);
            _isBegun = true;
        }
    }

    /// <summary>Ends the staging inside the transaction that adds the entry.</summary>
    public void End(SqliteConnection connection) => Remove(connection, entryId, _owner.Owner);

    /// <summary>Notes that the transaction that adds the entry has ended well.</summary>
    public void Complete() => _isComplete = true;

    /// <summary>Erases what was written if the entry was not added, and gives up the lock.</summary>
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

    /// <summary>Erases what processes left that died while they staged.</summary>
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

        // Two taps stage the same photos; whichever bytes are kept, they open to the same photo.
        return connection.Execute(
            "INSERT INTO outbox_photo (entry_id, digest, content) VALUES ($id, $digest, $content) ON CONFLICT (entry_id, digest) DO NOTHING",
            ("$id", entryId), ("$digest", digest), ("$content", content));
    }

    /// <summary>Ends a staging, and erases its photos unless their entry is there or somebody else stages it too.</summary>
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
