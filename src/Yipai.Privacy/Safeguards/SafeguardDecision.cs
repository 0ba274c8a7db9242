using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Safeguards;

/// <summary>Says whether a store or an endpoint may take the items.</summary>
public sealed class SafeguardDecision : PolicyDecision
{
    private SafeguardDecision(IReadOnlyList<RuleCitation> asked)
        : base(DenialReason.None, asked)
    {
    }

    private SafeguardDecision(IReadOnlyList<MissingCondition> missing)
        : base(missing)
    {
    }

    internal static SafeguardDecision Of(IReadOnlyList<RuleCitation> asked, params IEnumerable<MissingCondition?> missing) =>
        missing.OfType<MissingCondition>().ToList() is { Count: > 0 } found ? new(found) : new([.. asked.Distinct()]);
}
