using Yipai.Privacy;

namespace Yipai.Cases.Participation;

/// <summary>Represents one row of the matrix: an action on a kind of target.</summary>
/// <param name="Action">The action.</param>
/// <param name="Target">The kind of target.</param>
/// <param name="Record">The only data item that is recorded for it.</param>
/// <param name="Citation">The clause that declares it.</param>
/// <param name="IsInferred">Whether the clause names the action but not its targets.</param>
public sealed record ParticipationRule(
    ParticipationAction Action, ParticipationTarget Target, DataItem Record, RuleCitation Citation, bool IsInferred);
