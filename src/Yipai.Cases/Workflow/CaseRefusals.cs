namespace Yipai.Cases.Workflow;

/// <summary>What is said when a rule is broken, and what can be done.</summary>
public static class CaseRefusals
{
    /// <summary>The refusal of a broken rule.</summary>
    public static CaseRefusal Of(StepRule rule) => StepRules.Refuse(rule).Refusal!;
}
