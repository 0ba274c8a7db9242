using Yipai.Privacy.Clauses;

namespace Yipai.Cases.Workflow;

/// <summary>One rule of the workflow: how it is checked, and what a person reads when a step breaks it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="IsKept">Checks a step; false for the rules that <see cref="CaseWorkflow"/> itself checks before it looks at rows.</param>
/// <param name="Words">Says what stands against the step.</param>
/// <param name="Remedy">Says what can be done.</param>
internal sealed record StepRuleRow(StepRule Rule, StepCheck IsKept, LocalizedText Words, LocalizedText Remedy);
