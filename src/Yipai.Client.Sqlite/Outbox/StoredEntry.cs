using Microsoft.Data.Sqlite;
using Yipai.Client.Sqlite.Databases;
using Yipai.Client.Storage;

namespace Yipai.Client.Sqlite.Outbox;

/// <summary>A row of the outbox as it is stored, with the digests of its photos and without their bytes.</summary>
internal sealed record StoredEntry(OutboxEntryKind Kind, DateTimeOffset QueuedAt, int FailedTries, byte[] Payload, IReadOnlyList<string> Photos)
{
    /// <summary>Finds the row of an entry. Returns null if it was erased.</summary>
    public static StoredEntry? Find(SqliteConnection connection, string id)
    {
        List<string> photos = connection.FindAll(
            "SELECT digest FROM outbox_photo WHERE entry_id = $id ORDER BY rowid", photo => photo.GetString(0), ("$id", id));
        return connection.FindOne(
            "SELECT kind, queued_at, failed_tries, payload FROM outbox WHERE entry_id = $id",
            row => new StoredEntry(
                (OutboxEntryKind)row.GetInt32(0), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(1)), row.GetInt32(2), row.GetFieldValue<byte[]>(3), photos),
            ("$id", id));
    }

    /// <summary>Returns the kind alone.</summary>
    public override string ToString() => $"{Kind}";
}
