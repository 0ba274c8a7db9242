using System.Collections.Immutable;

namespace Yipai.Cases.Workflow;

/// <summary>One arrow of the state diagram, for one role.</summary>
/// <param name="Action">The action.</param>
/// <param name="From">The stage that it leaves.</param>
/// <param name="Role">Who may take it.</param>
/// <param name="To">The stage that it reaches; null goes back to the stage that was interrupted.</param>
/// <param name="Rules">The rules that it has to keep, in the order of checking.</param>
public sealed record CaseTransition(CaseAction Action, CaseStage From, CaseRole Role, CaseStage? To, ImmutableArray<StepRule> Rules);
