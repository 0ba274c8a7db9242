using Yipai.Privacy.Processing;

namespace Yipai.Privacy;

/// <summary>Holds the guard's decision on a processing request.</summary>
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
