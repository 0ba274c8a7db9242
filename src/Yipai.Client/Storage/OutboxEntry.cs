using Yipai.Cases.Codes;

namespace Yipai.Client.Storage;

/// <summary>One thing that waits to reach the server, with the key under which it is sent.</summary>
public sealed record OutboxEntry
{
    /// <summary>
    /// The <see cref="SubjectId"/> of what a visitor without an account sends; it leaves without one, whoever is signed in then.
    /// </summary>
    public const string Visitor = "visitor";

    /// <summary>The key, made once when the entry is queued; sending twice under it has one effect.</summary>
    public required Guid EntryId { get; init; }

    /// <summary>What it carries.</summary>
    public required OutboxEntryKind Kind { get; init; }

    /// <summary>On whose behalf, by a pseudonymous id; it is never sent under another.</summary>
    public required string SubjectId { get; init; }

    /// <summary>When it was queued.</summary>
    public required DateTimeOffset QueuedAt { get; init; }

    /// <summary>The body to send.</summary>
    public required ReadOnlyMemory<byte> Payload { get; init; }

    /// <summary>The photos to send before it.</summary>
    public IReadOnlyList<OutboxPhoto> Photos { get; init; } = [];

    /// <summary>
    /// The draft that it was made from, or null. A store that keeps drafts too removes it in the transaction that adds the entry.
    /// </summary>
    public DraftId? Draft { get; init; }

    /// <summary>When it may be tried again, in UTC, if it is queued. Null if nobody has tried it yet, and then it is due.</summary>
    public DateTimeOffset? NextAttempt { get; init; }

    /// <summary>When its last attempt ended, in UTC, or null if none has ended.</summary>
    public DateTimeOffset? SettledAt { get; init; }

    /// <summary>Why its last attempt ended so, as one word: an error code or the reason of a problem; or null.</summary>
    public string? Reason { get; init; }

    /// <summary>The city's own sentence for the person about its last attempt, or null.</summary>
    public string? Detail { get; init; }

    /// <summary>How far it has come.</summary>
    public DeliveryState State { get; init; }

    /// <summary>Whether it has still to reach the server.</summary>
    public bool IsWaiting => !State.IsFinal();

    /// <summary>How often it was taken; of an entry that is being sent, the number of this attempt.</summary>
    public int Attempts { get; init; }

    /// <summary>
    /// How many attempts failed. A process that died while it was sending has not failed, so this decides how long to wait.
    /// </summary>
    public int FailedTries { get; init; }

    /// <summary>Kind, key and state, never the payload.</summary>
    public override string ToString() => $"{Kind} {EntryId:N}: {State}";
}
