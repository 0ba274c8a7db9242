using Yipai.Privacy.Clauses;

namespace Yipai.Cases.Workflow;

/// <summary>Why a step was not taken.</summary>
/// <param name="Rule">The rule that it broke.</param>
/// <param name="Words">What stands against it.</param>
/// <param name="Remedy">What can be done.</param>
public sealed record CaseRefusal(StepRule Rule, LocalizedText Words, LocalizedText Remedy)
{
    /// <summary>The rule.</summary>
    public override string ToString() => Rule.ToString();
}
