using Yipai.Cases.Codes;

namespace Yipai.Client.Storage;

/// <summary>Represents a report or a consent record that waits for the server, with the key under which the client sends it.</summary>
public sealed record OutboxEntry
{
    /// <summary>The <see cref="SubjectId"/> of an entry from a visitor without an account.</summary>
    /// <remarks>The client sends the entry without an account, even if somebody is signed in by then.</remarks>
    public const string Visitor = "visitor";

    /// <summary>Gets the key, which the client creates once for each entry.</summary>
    /// <remarks>Sending an entry twice under it has one effect.</remarks>
    public required Guid EntryId { get; init; }

    /// <summary>Gets the kind of content of the entry.</summary>
    public required OutboxEntryKind Kind { get; init; }

    /// <summary>Gets the pseudonymous id of the person for whom the client sends the entry.</summary>
    /// <remarks>The client never sends it for others.</remarks>
    public required string SubjectId { get; init; }

    /// <summary>Gets the time at which the entry was queued.</summary>
    public required DateTimeOffset QueuedAt { get; init; }

    /// <summary>Gets the body that the client sends.</summary>
    public required ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>Gets the photos that the client sends before the body.</summary>
    public IReadOnlyList<OutboxPhoto> Photos { get; init; } = [];

    /// <summary>Gets the id of the draft that became this entry, or null.</summary>
    /// <remarks>A store that also keeps drafts removes the draft in the transaction that adds the entry.</remarks>
    public DraftId? Draft { get; init; }

    /// <summary>Gets the time of the next attempt, in UTC, if the entry is queued.</summary>
    /// <remarks>The value is null before the first attempt, and the entry is then due.</remarks>
    public DateTimeOffset? NextAttempt { get; init; }

    /// <summary>Gets the time at which the last attempt ended, in UTC, or null if no attempt has ended.</summary>
    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>Gets the reason for the last outcome as one word, an error code or the reason of a problem, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>Gets the city's own sentence for the person about the last attempt, or null.</summary>
    public string? Detail { get; init; }

    /// <summary>Gets the present state of the entry.</summary>
    public DeliveryState State { get; init; }

    /// <summary>Indicates whether the entry still has to reach the server.</summary>
    public bool IsWaiting => !State.IsFinal();

    /// <summary>Gets the number of attempts.</summary>
    /// <remarks>While a sender is sending the entry, this is the number of the running attempt.</remarks>
    public int Attempts { get; init; }

    /// <summary>Gets the number of failed attempts, which decides how long the next wait is.</summary>
    /// <remarks>An attempt whose process died does not count as failed.</remarks>
    public int FailedTries { get; init; }

    /// <summary>Returns the kind, the key and the state, but never the payload.</summary>
    public override string ToString() => $"{Kind} {EntryId:N}: {State}";
}
