using Yipai.Privacy.Classification;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Safeguards;

/// <summary>Whether a store or an endpoint may take the items.</summary>
public sealed class SafeguardDecision : PolicyDecision
{
    internal SafeguardDecision(DenialReason reason, IReadOnlyList<RuleCitation> citations, DataItemSet items = default)
        : base(reason, citations, items)
    {
    }
}
