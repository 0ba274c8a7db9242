namespace Yipai.Client.Browser.Databases;

/// <summary>Represents one row as the browser stores it, in the open.</summary>
/// <remarks>Everything personal is sealed content beside the row.</remarks>
/// <param name="Key">The key, whose first part names the kind of the row, such as <c>outbox/…</c> or <c>draft/…</c>.</param>
internal sealed record StoredRow(string Key)
{
    /// <summary>Gets the pseudonymous id of the person, or null if the row belongs to nobody.</summary>
    public string? Subject { get; init; }

    /// <summary>Gets the handler of a consent record, or null.</summary>
    public string? Handler { get; init; }

    /// <summary>Gets the delivery state of an outbox entry, or null for every other row.</summary>
    public int? State { get; init; }

    /// <summary>Gets the place in the order of all rows, or null if the order does not matter.</summary>
    public long? Sequence { get; init; }

    public int Kind { get; init; }

    /// <summary>Gets the time at which the entry was queued or the draft was kept, in Unix milliseconds.</summary>
    public long At { get; init; }

    /// <summary>Gets the time of the next attempt in Unix milliseconds.</summary>
    /// <remarks>It is 0 for a new entry, which is due at once.</remarks>
    public long NextAttempt { get; init; }

    public long SettledAt { get; init; }

    public int Attempts { get; init; }

    public int FailedTries { get; init; }

    /// <summary>Gets the owner whose lock is held while the entry is sent or while photos are written, or null.</summary>
    public string? Owner { get; init; }

    public string? Reason { get; init; }

    /// <summary>Gets the city's sentence, sealed.</summary>
    public byte[]? Detail { get; init; }

    /// <summary>Gets the digests of the photos, in their order.</summary>
    public IReadOnlyList<string> Photos { get; init; } = [];

    /// <summary>Returns only the kind of the row.</summary>
    public override string ToString() => Key[..(Key.IndexOf('/') + 1)];
}
