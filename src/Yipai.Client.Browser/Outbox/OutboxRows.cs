using System.Text;
using Yipai.Client.Browser.Databases;
using Yipai.Client.Storage;

namespace Yipai.Client.Browser.Outbox;

/// <summary>Names the rows of the outbox and turns them into entries.</summary>
internal static class OutboxRows
{
    /// <summary>The kind of row that an entry has.</summary>
    public const string Kind = "outbox";

    /// <summary>Returns the key of an entry's row.</summary>
    public static string Key(Guid entryId) => $"{Kind}/{entryId:N}";

    /// <summary>Returns the name of an entry's payload, of one of its photos, or of the city's sentence.</summary>
    public static string Part(string key, string? part = null) => $"{key}/{part}";

    /// <summary>Returns the row name under which a part is encrypted.</summary>
    public static byte[] RowName(string key, string? part = null) => Encoding.UTF8.GetBytes(Part(key, part));

    public static bool IsEntry(StoredRow row) => row.State is not null;

    public static DeliveryState StateOf(StoredRow row) => (DeliveryState)row.State!;

    public static bool Is(StoredRow row, DeliveryState state) => row.State == (int)state;

    /// <summary>Returns the entry of a row without its payload, its photos and the city's sentence.</summary>
    public static OutboxEntry Describe(StoredRow row) => new()
    {
        EntryId = Guid.ParseExact(row.Key[(Kind.Length + 1)..], "N"),
        Kind = (OutboxEntryKind)row.Kind,
        SubjectId = row.Subject ?? "",
        QueuedAt = Time(row.At),
        NextAttempt = row.NextAttempt == 0 ? null : Time(row.NextAttempt),
        SettledAt = row.SettledAt == 0 ? null : Time(row.SettledAt),
        State = StateOf(row),
        Attempts = row.Attempts,
        FailedTries = row.FailedTries,
        Reason = row.Reason,
        Payload = default,
    };

    /// <summary>Converts Unix milliseconds.</summary>
    /// <remarks>A damaged time must not hide the row, so it becomes 1970-01-01.</remarks>
    private static DateTimeOffset Time(long milliseconds) => DateTimeOffset.FromUnixTimeMilliseconds(
        milliseconds >= 0 && milliseconds <= DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() ? milliseconds : 0);
}
