using System.Diagnostics;

namespace Yipai.Privacy.Processing;

/// <summary>Allowed, or denied with the reason, the rules and the remedy.</summary>
[DebuggerDisplay("{ToString(),nq}")]
public abstract class PolicyDecision
{
    private protected PolicyDecision(DenialReason reason, IReadOnlyList<RuleCitation> citations, DataItemSet items = default)
    {
        IsAllowed = reason == DenialReason.None;
        Citations = citations;
        Missing = IsAllowed ? [] : [new MissingCondition(reason, citations) { Items = items }];
    }

    private protected PolicyDecision(IReadOnlyList<MissingCondition> missing)
    {
        Missing = missing;
        Citations = missing[0].Citations;
    }

    /// <summary>Whether the request may go on.</summary>
    public bool IsAllowed { get; }

    /// <summary>The first thing that stands against it; <see cref="DenialReason.None"/> when allowed.</summary>
    public DenialReason Reason => IsAllowed ? DenialReason.None : Missing[0].Reason;

    /// <summary>The clauses, strict rules and articles that decided; never empty.</summary>
    public IReadOnlyList<RuleCitation> Citations { get; }

    /// <summary>All that stands against it, the first to be settled first; empty when allowed.</summary>
    public IReadOnlyList<MissingCondition> Missing { get; }

    /// <summary>The items that caused a denial, if single items did.</summary>
    public DataItemSet OffendingItems => IsAllowed ? default : Missing[0].Items;

    /// <summary>What a host can do about the first.</summary>
    public DecisionRemedy Remedy => IsAllowed ? DecisionRemedy.None : Missing[0].Remedy;

    /// <summary>One sentence to the citizen: what is missing and what can be done.</summary>
    /// <param name="language"><c>zh-CN</c> (prevailing) or <c>en</c>; any other gives Chinese.</param>
    public string Explain(string language = "zh-CN") => DenialSentences.For(Reason, language);

    /// <summary>The decision in one line, without any personal value.</summary>
    public override string ToString() => IsAllowed
        ? $"allowed: {string.Join(", ", Citations)}"
        : $"denied: {Reason} ({string.Join(", ", Citations)}){(OffendingItems.IsEmpty ? "" : $" [{OffendingItems}]")}";
}
