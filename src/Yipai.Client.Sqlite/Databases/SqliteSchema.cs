using Microsoft.Data.Sqlite;

namespace Yipai.Client.Sqlite.Databases;

/// <summary>Creates and updates the tables of the device's database.</summary>
/// <remarks>A released script never changes, so each change is a new script at the end.</remarks>
internal static class SqliteSchema
{
    private static readonly string[] Scripts =
    [
        // A database without a version already has exactly these tables, so the first script does not change it.
        """
        CREATE TABLE IF NOT EXISTS outbox (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT, entry_id TEXT NOT NULL UNIQUE, subject_id TEXT NOT NULL, kind INTEGER NOT NULL,
            state INTEGER NOT NULL, attempts INTEGER NOT NULL, queued_at INTEGER NOT NULL, next_attempt INTEGER NOT NULL,
            payload BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS outbox_photo (
            entry_id TEXT NOT NULL REFERENCES outbox (entry_id) ON DELETE CASCADE, digest TEXT NOT NULL, content BLOB NOT NULL,
            PRIMARY KEY (entry_id, digest));
        CREATE TABLE IF NOT EXISTS consent_entry (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT, entry_id TEXT NOT NULL UNIQUE, handler_id TEXT NOT NULL, subject_id TEXT NOT NULL,
            content BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS draft (draft_id TEXT PRIMARY KEY, kept_at INTEGER NOT NULL, content BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS draft_photo (
            draft_id TEXT NOT NULL REFERENCES draft (draft_id) ON DELETE CASCADE, digest TEXT NOT NULL, content BLOB NOT NULL,
            PRIMARY KEY (draft_id, digest));
        CREATE TABLE IF NOT EXISTS session (id INTEGER PRIMARY KEY CHECK (id = 1), content BLOB NOT NULL);
        """,

        // In a database without a version, state 2 meant an unknown outcome. The script queues such an entry again.
        """
        ALTER TABLE outbox ADD COLUMN owner TEXT;
        ALTER TABLE outbox ADD COLUMN failed_tries INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE outbox ADD COLUMN settled_at INTEGER NOT NULL DEFAULT 0;
        ALTER TABLE outbox ADD COLUMN reason TEXT;
        ALTER TABLE outbox ADD COLUMN detail BLOB;
        UPDATE outbox SET state = 0 WHERE state = 2;
        """,

        """
        CREATE TABLE IF NOT EXISTS consent_receipt (
            sequence INTEGER PRIMARY KEY AUTOINCREMENT, entry_id TEXT NOT NULL UNIQUE, subject_id TEXT NOT NULL, content BLOB NOT NULL);
        """,

        // The store writes photos one by one before their entry, so a photo refers to its entry without a foreign key. A row of staging
        // names the living process that writes the photos.
        """
        DROP TRIGGER IF EXISTS outbox_photo_erasure;
        CREATE TABLE staged_photo (entry_id TEXT NOT NULL, digest TEXT NOT NULL, content BLOB NOT NULL, PRIMARY KEY (entry_id, digest));
        INSERT INTO staged_photo (entry_id, digest, content) SELECT entry_id, digest, content FROM outbox_photo;
        DROP TABLE outbox_photo;
        ALTER TABLE staged_photo RENAME TO outbox_photo;
        CREATE TRIGGER outbox_photo_erasure AFTER DELETE ON outbox BEGIN DELETE FROM outbox_photo WHERE entry_id = old.entry_id; END;
        CREATE TABLE IF NOT EXISTS staging (entry_id TEXT NOT NULL, owner TEXT NOT NULL, PRIMARY KEY (entry_id, owner));
        """,

        // A photo has parts, so that no more than a part of it is in memory. The row of the photo holds the first part and is written
        // last; a photo of an earlier version is one part, whose length is unknown.
        """
        ALTER TABLE outbox_photo ADD COLUMN parts INTEGER NOT NULL DEFAULT 1;
        ALTER TABLE outbox_photo ADD COLUMN length INTEGER;
        CREATE TABLE outbox_photo_part (
            entry_id TEXT NOT NULL, digest TEXT NOT NULL, part INTEGER NOT NULL, content BLOB NOT NULL,
            PRIMARY KEY (entry_id, digest, part));
        CREATE TRIGGER outbox_photo_part_erasure AFTER DELETE ON outbox_photo BEGIN
            DELETE FROM outbox_photo_part WHERE entry_id = old.entry_id AND digest = old.digest; END;
        """,
    ];

    /// <summary>Gets the newest schema version that this package knows.</summary>
    public static int Newest => Scripts.Length;

    /// <summary>Updates the tables to the newest version, inside the open transaction.</summary>
    /// <exception cref="YipaiClientException">YP0321: a newer package wrote the file.</exception>
    public static void Migrate(SqliteConnection connection)
    {
        int version = connection.FindOne("PRAGMA user_version", row => row.GetInt32(0));
        if (version > Newest)
        {
            throw SqliteErrors.NewerSchema(version, Newest);
        }

        if (version < Newest)
        {
            foreach (string script in Scripts.AsSpan(Math.Max(0, version)))
            {
                connection.Execute(script);
            }

            connection.Execute($"PRAGMA user_version = {Newest}");
        }
    }
}
