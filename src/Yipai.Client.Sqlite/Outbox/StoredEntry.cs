using Microsoft.Data.Sqlite;
using Yipai.Client.Sqlite.Databases;
using Yipai.Client.Storage;

namespace Yipai.Client.Sqlite.Outbox;

/// <summary>Represents a stored row of the outbox, with the digests of its photos but without their bytes.</summary>
internal sealed record StoredEntry(string Id, string SubjectId, OutboxEntryKind Kind, DeliveryState State)
{
    private const string Columns =
        "entry_id, subject_id, kind, state, queued_at, next_attempt, attempts, failed_tries, settled_at, owner, reason, detail";

    public long QueuedAt { get; init; }

    /// <summary>Gets the time of the next attempt in Unix milliseconds.</summary>
    /// <remarks>The value is 0 for a new entry, which is due at once, even if the clock was wrong when the entry was queued.</remarks>
    public long NextAttempt { get; init; }

    public int Attempts { get; init; }

    public int FailedTries { get; init; }

    public long SettledAt { get; init; }

    public string? Owner { get; init; }

    public string? Reason { get; init; }

    public byte[]? Detail { get; init; }

    public byte[] Payload { get; init; } = [];

    public IReadOnlyList<string> Photos { get; init; } = [];

    /// <summary>Finds the row of an entry.</summary>
    /// <remarks>Returns null if the outbox has no such row.</remarks>
    public static StoredEntry? Find(SqliteConnection connection, string id)
    {
        List<string> photos = connection.FindAll(
            "SELECT digest FROM outbox_photo WHERE entry_id = $id ORDER BY rowid", photo => photo.GetString(0), ("$id", id));
        return connection.FindOne(
            $"SELECT {Columns}, payload FROM outbox WHERE entry_id = $id",
            row => Read(row) with { Payload = row.GetFieldValue<byte[]>(12), Photos = photos },
            ("$id", id));
    }

    /// <summary>Lists the rows of a person that the city has not received, oldest first, without payload and photos.</summary>
    public static List<StoredEntry> List(SqliteConnection connection, string subjectId) => connection.FindAll(
        $"SELECT {Columns} FROM outbox WHERE subject_id = $subject AND state <> $delivered ORDER BY sequence",
        Read,
        ("$subject", subjectId), ("$delivered", (int)DeliveryState.Delivered));

    /// <summary>Returns the entry of this row without its payload, its photos and the city's sentence.</summary>
    public OutboxEntry Describe() => new()
    {
        EntryId = Guid.ParseExact(Id, "N"),
        Kind = Kind,
        SubjectId = SubjectId,
        QueuedAt = Time(QueuedAt),
        NextAttempt = NextAttempt == 0 ? null : Time(NextAttempt),
        SettledAt = SettledAt == 0 ? null : Time(SettledAt),
        State = State,
        Attempts = Attempts,
        FailedTries = FailedTries,
        Reason = Reason,
        Payload = default,
    };

    /// <summary>Returns only the kind and the state.</summary>
    public override string ToString() => $"{Kind}: {State}";

    /// <summary>Converts Unix milliseconds.</summary>
    /// <remarks>A damaged time must not hide the row, so it becomes 1970-01-01.</remarks>
    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(
        milliseconds >= 0 && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() ? milliseconds : 0);

    private static StoredEntry Read(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), (OutboxEntryKind)row.GetInt32(2), (DeliveryState)row.GetInt32(3))
    {
        QueuedAt = row.GetInt64(4),
        NextAttempt = row.GetInt64(5),
        Attempts = row.GetInt32(6),
        FailedTries = row.GetInt32(7),
        SettledAt = row.GetInt64(8),
        Owner = row.GetValue(9) as string,
        Reason = row.GetValue(10) as string,
        Detail = row.GetValue(11) as byte[],
    };
}
