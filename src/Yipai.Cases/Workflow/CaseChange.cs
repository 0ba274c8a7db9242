using System.Text.Json.Serialization;
using Yipai.Cases.Codes;
using Yipai.Cases.Deadlines;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Masking;

namespace Yipai.Cases.Workflow;

/// <summary>Represents one entry of a case's log (流转记录).</summary>
/// <remarks>
/// An entry never changes, and the entries in order determine the case. A change holds opaque ids and no contact. It keeps the deadlines
/// that a calendar gave, so that a replay needs no calendar and a later correction of the calendar moves no past deadline.
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverter<CaseChange>))]
public sealed record CaseChange
{
    /// <summary>Gets the position in the log, counted from 1 without gaps.</summary>
    public required int Number { get; init; }

    /// <summary>Gets the id of the command that made the change, or null if the command had none.</summary>
    public Guid? CommandId { get; init; }

    /// <summary>Gets the action.</summary>
    public required CaseAction Action { get; init; }

    /// <summary>Gets the stage before the change.</summary>
    public required CaseStage From { get; init; }

    /// <summary>Gets the stage after the change.</summary>
    public required CaseStage To { get; init; }

    /// <summary>Gets the role of the actor.</summary>
    public required CaseRole Role { get; init; }

    /// <summary>Gets the opaque id of the actor.</summary>
    public required string ActorId { get; init; }

    /// <summary>Gets the time of the change in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets the reason or opinion (意见), or null if none was given.</summary>
    [PublishedText]
    public string? Reason { get; init; }

    /// <summary>Gets the unit that received the case, or null.</summary>
    public string? Unit { get; init; }

    /// <summary>Gets the opaque id of the person who received the case, or null.</summary>
    public string? ReceiverId { get; init; }

    /// <summary>Gets the id of the filing or closing condition, or null.</summary>
    public string? Condition { get; init; }

    /// <summary>Gets the time limit for disposal that the filing set, or null.</summary>
    public TimeLimit? Limit { get; init; }

    /// <summary>Gets the new deadline of the disposal in UTC, or null if the change leaves the deadline as it is.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>Gets the deadline of the new stage in UTC, or null if the stage has no limit.</summary>
    public DateTimeOffset? StageDueAt { get; init; }

    /// <summary>Gets the end of the suspension in UTC, or null.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>Gets the rating, or 0 if the change rates nothing.</summary>
    public int Rating { get; init; }

    /// <summary>Gets the photos that came with the change.</summary>
    public IReadOnlyList<PhotoDigest> Evidence { get; init; } = [];

    /// <summary>Returns number, action and stages, never texts or persons.</summary>
    public override string ToString() => $"{Number} {Action}: {From} → {To}";
}
