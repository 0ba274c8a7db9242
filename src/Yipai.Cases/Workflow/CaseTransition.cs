using System.Collections.Immutable;

namespace Yipai.Cases.Workflow;

/// <summary>Represents one arrow of the state diagram for one role.</summary>
/// <param name="Action">The action.</param>
/// <param name="From">The stage before the action.</param>
/// <param name="Role">The role that may take the action.</param>
/// <param name="To">The stage after the action, or null to return to the interrupted stage.</param>
/// <param name="Rules">The rules that the step must keep, in the order in which they are checked.</param>
public sealed record CaseTransition(CaseAction Action, CaseStage From, CaseRole Role, CaseStage? To, ImmutableArray<StepRule> Rules);
