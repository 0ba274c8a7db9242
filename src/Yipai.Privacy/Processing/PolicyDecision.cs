using System.Diagnostics;

namespace Yipai.Privacy.Processing;

/// <summary>Represents a decision that allows a request, or denies it with the reason, the rules and the remedy.</summary>
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

    /// <summary>Indicates whether the request may proceed.</summary>
    public bool IsAllowed { get; }

    /// <summary>Gets the reason of the first missing condition, or <see cref="DenialReason.None"/> when the request is allowed.</summary>
    public DenialReason Reason => IsAllowed ? DenialReason.None : Missing[0].Reason;

    /// <summary>Gets the clauses, strict rules and articles that decided the request.</summary>
    /// <remarks>The list is never empty.</remarks>
    public IReadOnlyList<RuleCitation> Citations { get; }

    /// <summary>Gets every missing condition, the first to settle first.</summary>
    /// <remarks>The list is empty when the request is allowed.</remarks>
    public IReadOnlyList<MissingCondition> Missing { get; }

    /// <summary>Gets the items that the first missing condition names.</summary>
    /// <remarks>The set is empty when the denial does not concern single items.</remarks>
    public DataItemSet OffendingItems => IsAllowed ? default : Missing[0].Items;

    /// <summary>Gets what a host can do about the first missing condition.</summary>
    public DecisionRemedy Remedy => IsAllowed ? DecisionRemedy.None : Missing[0].Remedy;

    /// <summary>Returns one sentence that says to the citizen what is missing and what can be done.</summary>
    /// <param name="language">The language of the sentence: <c>zh-CN</c> (prevailing) or <c>en</c>. Any other value gives Chinese.</param>
    public string Explain(string language = "zh-CN")
    {
        ArgumentNullException.ThrowIfNull(language);
        return DenialSentences.For(Reason, language);
    }

    /// <summary>Returns the decision in one line, without any personal value.</summary>
    public override string ToString() => IsAllowed
        ? $"allowed: {string.Join(", ", Citations)}"
        : $"denied: {Reason} ({string.Join(", ", Citations)}){(OffendingItems.IsEmpty ? "" : $" [{OffendingItems}]")}";
}
