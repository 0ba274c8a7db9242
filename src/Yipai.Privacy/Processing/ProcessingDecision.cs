using Yipai.Privacy.Processing;

namespace Yipai.Privacy;

/// <summary>Holds the guard's decision on a processing request.</summary>
/// <example>
/// <code>
/// ProcessingDecision decision = guard.Decide(request, state);
/// if (!decision.IsAllowed)
/// {
///     Show(decision.Explain("zh-CN"));                          // decision.Missing lists what is missing and what to do
/// }
/// </code>
/// </example>
public sealed class ProcessingDecision : PolicyDecision
{
    internal ProcessingDecision(DenialReason reason, IReadOnlyList<RuleCitation> citations, DataItemSet items = default)
        : base(reason, citations, items)
    {
    }

    internal ProcessingDecision(IReadOnlyList<MissingCondition> missing)
        : base(missing)
    {
    }
}
