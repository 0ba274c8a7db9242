namespace Yipai.Cases.Wire;

/// <summary>Holds one act of the caller, with the words in clear.</summary>
/// <param name="Id">The id of the act.</param>
/// <param name="Action">The action.</param>
/// <param name="Kind">The kind of the target.</param>
/// <param name="TargetId">The id of the target.</param>
/// <param name="At">The time of the act.</param>
/// <param name="Text">The words, or null if the act has none.</param>
/// <param name="Nickname">The name that the person chose, or null.</param>
public sealed record OwnParticipation(
    string Id, string Action, string Kind, string TargetId, DateTimeOffset At, string? Text, string? Nickname)
{
    /// <summary>Returns action and kind, never the words.</summary>
    public override string ToString() => $"{Action} {Kind}";
}
