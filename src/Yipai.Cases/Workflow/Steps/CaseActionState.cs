using System.Collections.Immutable;

namespace Yipai.Cases.Workflow;

/// <summary>Describes whether an actor may take an action on a case now.</summary>
/// <param name="Action">The action.</param>
/// <param name="Blocks">
/// The rule of case, actor or time that forbids the action now, or <see cref="StepRule.None"/> if the action is allowed.
/// </param>
/// <param name="Needs">The rules about what the command must bring, such as a reason.</param>
public sealed record CaseActionState(CaseAction Action, StepRule Blocks, ImmutableArray<StepRule> Needs)
{
    /// <summary>Indicates whether the action is allowed, if the command brings what it needs.</summary>
    public bool IsAllowed => Blocks == StepRule.None;
}
