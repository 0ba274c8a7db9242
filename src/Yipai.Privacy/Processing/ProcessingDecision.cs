using Yipai.Privacy.Processing;

namespace Yipai.Privacy;

/// <summary>What the guard says of a processing request.</summary>
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
