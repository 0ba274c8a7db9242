using System.Text.Json.Serialization;
using Yipai.Cases.Codes;
using Yipai.Cases.Deadlines;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Masking;

namespace Yipai.Cases.Workflow;

/// <summary>One entry of a case's log (流转记录), never changed; the entries in order are the case.</summary>
/// <remarks>
/// It holds opaque ids and no contact. Instants that a calendar gave are kept, so that a replay needs no calendar and a later correction
/// of one moves no past deadline.
/// </remarks>
[JsonConverter(typeof(RefusingJsonConverter<CaseChange>))]
public sealed record CaseChange
{
    /// <summary>The place in the log, from 1 without a gap.</summary>
    public required int Number { get; init; }

    /// <summary>What was done.</summary>
    public required CaseAction Action { get; init; }

    /// <summary>The stage that it left.</summary>
    public required CaseStage From { get; init; }

    /// <summary>The stage that it reached.</summary>
    public required CaseStage To { get; init; }

    /// <summary>The role of who did it.</summary>
    public required CaseRole Role { get; init; }

    /// <summary>The opaque id of who did it.</summary>
    public required string ActorId { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The reason or opinion (意见), or null.</summary>
    [PublishedText]
    public string? Reason { get; init; }

    /// <summary>The unit that got the case, or null.</summary>
    public string? Unit { get; init; }

    /// <summary>The opaque id of who got the case, or null.</summary>
    public string? ReceiverId { get; init; }

    /// <summary>The condition of filing or closing, or null.</summary>
    public string? Condition { get; init; }

    /// <summary>The disposal limit that the filing set, or null.</summary>
    public TimeLimit? Limit { get; init; }

    /// <summary>By when the disposal is due from now on, UTC; null where that did not change.</summary>
    public DateTimeOffset? DueAt { get; init; }

    /// <summary>By when the stage that it reached is due, UTC, or null.</summary>
    public DateTimeOffset? StageDueAt { get; init; }

    /// <summary>When the suspension ends, UTC, or null.</summary>
    public DateTimeOffset? Until { get; init; }

    /// <summary>The rating, or 0.</summary>
    public int Rating { get; init; }

    /// <summary>The photos that came with it.</summary>
    public IReadOnlyList<PhotoDigest> Evidence { get; init; } = [];

    /// <summary>Number, action and stages, never words or persons.</summary>
    public override string ToString() => $"{Number} {Action}: {From} → {To}";
}
