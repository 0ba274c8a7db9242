using Yipai.Privacy.Processing;

namespace Yipai.Privacy;

/// <summary>What the guard says of a disclosure request.</summary>
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

    /// <summary>Whether the person has to be told afterwards (PIPL 18).</summary>
    public bool IsToldAfterwards { get; internal init; }
}
