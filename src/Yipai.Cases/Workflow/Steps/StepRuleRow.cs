using Yipai.Privacy.Clauses;

namespace Yipai.Cases.Workflow;

/// <summary>Describes one rule of the workflow: its check, and the texts for a person whose step breaks it.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="IsKept">Checks a step. It returns false for rules that <see cref="CaseWorkflow"/> checks before it reads the rows.</param>
/// <param name="Message">States what is wrong with the step.</param>
/// <param name="Remedy">States what the person can do.</param>
internal sealed record StepRuleRow(StepRule Rule, StepCheck IsKept, LocalizedText Message, LocalizedText Remedy);
