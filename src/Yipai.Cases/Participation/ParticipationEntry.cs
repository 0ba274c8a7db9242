using System.Text.Json.Serialization;
using Yipai.Privacy.Classification;
using Yipai.Privacy.Masking;

namespace Yipai.Cases.Participation;

/// <summary>Represents one act of participation: who did what to which target.</summary>
[JsonConverter(typeof(RefusingJsonConverter<ParticipationEntry>))]
public sealed record ParticipationEntry
{
    /// <summary>Gets what the person did.</summary>
    public required ParticipationAction Action { get; init; }

    /// <summary>Gets the kind of the target.</summary>
    public required ParticipationTarget Target { get; init; }

    /// <summary>Gets the id of the target.</summary>
    public required string TargetId { get; init; }

    /// <summary>Gets the time of the act in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets the text of a comment, question or answer, or null for any other action.</summary>
    [PublishedText]
    public string? Text { get; init; }

    /// <summary>Gets the name under which the person wants to be shown, or null for none.</summary>
    [AccountNickname]
    public string? Nickname { get; init; }

    /// <summary>Gets the id of the question that the text answers, or null if it answers none.</summary>
    public string? QuestionId { get; init; }

    /// <summary>Returns the action and the kind of target, never the text or an id.</summary>
    public override string ToString() => $"{Action} {Target}";
}
