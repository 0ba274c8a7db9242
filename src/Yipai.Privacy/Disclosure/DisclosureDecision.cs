using Yipai.Privacy.Processing;

namespace Yipai.Privacy;

/// <summary>Holds the guard's decision on a disclosure request.</summary>
/// <example>
/// <code>
/// DisclosureDecision decision = guard.DecideDisclosure(disclosure, state);
/// Show(decision.IsAllowed ? "may be shared" : decision.Explain("zh-CN"));
/// </code>
/// </example>
public sealed class DisclosureDecision : PolicyDecision
{
    internal DisclosureDecision(DenialReason reason, IReadOnlyList<RuleCitation> citations, DataItemSet items = default)
        : base(reason, citations, items)
    {
    }

    internal DisclosureDecision(MissingCondition missing)
        : base([missing])
    {
    }

    /// <summary>Indicates whether the handler must inform the person afterwards (PIPL 18).</summary>
    public bool IsToldAfterwards { get; internal init; }
}
