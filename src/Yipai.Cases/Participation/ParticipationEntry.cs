using System.Text.Json.Serialization;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Masking;

namespace Yipai.Cases.Participation;

/// <summary>One act of participation: who did what to which target.</summary>
[JsonConverter(typeof(RefusingJsonConverter<ParticipationEntry>))]
public sealed record ParticipationEntry
{
    /// <summary>The action.</summary>
    public required ParticipationAction Action { get; init; }

    /// <summary>The kind of target.</summary>
    public required ParticipationTarget Target { get; init; }

    /// <summary>The id of the target.</summary>
    public required string TargetId { get; init; }

    /// <summary>When, UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The words of a comment, question or answer; null for any other action.</summary>
    [PublishedText]
    public string? Text { get; init; }

    /// <summary>Action and kind of target, never words or ids.</summary>
    public override string ToString() => $"{Action} {Target}";
}
