using Yipai.Privacy;

namespace Yipai.Cases.Participation;

/// <summary>One cell of the matrix: an action that is taken on a kind of target.</summary>
/// <param name="Action">The action.</param>
/// <param name="Target">The kind of target.</param>
/// <param name="Record">The only item that is recorded of it.</param>
/// <param name="Citation">The clause that declares it.</param>
/// <param name="IsInferred">Whether the clause names the action and leaves its targets open.</param>
public sealed record ParticipationRule(
    ParticipationAction Action, ParticipationTarget Target, DataItem Record, RuleCitation Citation, bool IsInferred);
