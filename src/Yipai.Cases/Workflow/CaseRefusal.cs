using Yipai.Privacy.Clauses;

namespace Yipai.Cases.Workflow;

/// <summary>Describes why a step was refused.</summary>
/// <param name="Rule">The rule that the step breaks.</param>
/// <param name="Message">What is wrong.</param>
/// <param name="Remedy">What the person can do.</param>
public sealed record CaseRefusal(StepRule Rule, LocalizedText Message, LocalizedText Remedy)
{
    /// <summary>Returns the rule.</summary>
    public override string ToString() => Rule.ToString();
}
