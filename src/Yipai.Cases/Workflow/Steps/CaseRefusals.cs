namespace Yipai.Cases.Workflow;

/// <summary>Gives the texts for broken rules and their remedies.</summary>
public static class CaseRefusals
{
    /// <summary>Returns the refusal for a broken rule.</summary>
    public static CaseRefusal Of(StepRule rule) => StepRules.Refuse(rule).Refusal!;
}
