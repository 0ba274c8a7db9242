using Yipai.Privacy.Classification;
using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Processing;

/// <summary>Allowed, or denied with the reason, the rules and the remedy.</summary>
public abstract class PolicyDecision
{
    private protected PolicyDecision(DenialReason reason, IReadOnlyList<RuleCitation> citations, DataItemSet items = default)
    {
        Reason = reason;
        Citations = citations;
        OffendingItems = items;
    }

    /// <summary>Whether the request may go on.</summary>
    public bool IsAllowed => Reason == DenialReason.None;

    /// <summary>Why not; <see cref="DenialReason.None"/> when allowed.</summary>
    public DenialReason Reason { get; }

    /// <summary>The clauses, strict rules and articles that decided; never empty.</summary>
    public IReadOnlyList<RuleCitation> Citations { get; }

    /// <summary>The items that caused a denial, if single items did.</summary>
    public DataItemSet OffendingItems { get; }

    /// <summary>One sentence to the citizen: what is missing and what can be done.</summary>
    /// <param name="language"><c>zh-CN</c> (prevailing) or <c>en</c>; any other gives Chinese.</param>
    public string Explain(string language = "zh-CN") => DenialSentences.For(Reason, language);

    /// <summary>The decision in one line, without any personal value.</summary>
    public override string ToString() => IsAllowed
        ? $"allowed: {string.Join(", ", Citations)}"
        : $"denied: {Reason} ({string.Join(", ", Citations)}){(OffendingItems.IsEmpty ? "" : $" [{OffendingItems}]")}";
}
