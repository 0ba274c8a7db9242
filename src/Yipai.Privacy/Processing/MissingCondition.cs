namespace Yipai.Privacy.Processing;

/// <summary>Describes one condition that a request does not meet, and the remedy.</summary>
/// <param name="Reason">The reason for the denial.</param>
/// <param name="Citations">The rules that set the condition. The list is never empty.</param>
public sealed record MissingCondition(DenialReason Reason, IReadOnlyList<RuleCitation> Citations)
{
    /// <summary>Gets the items that cause the denial.</summary>
    /// <remarks>The set is empty when the denial does not concern single items.</remarks>
    public DataItemSet Items { get; init; }

    /// <summary>Gets the id of the consent scope to ask for, or null when no consent scope applies.</summary>
    public string? ScopeId { get; init; }

    /// <summary>Gets what a host can do about this condition.</summary>
    public DecisionRemedy Remedy => DenialSentences.RemedyOf(Reason);

    /// <summary>Returns one sentence that says to the citizen what is missing and what can be done.</summary>
    /// <param name="language">The language of the sentence: <c>zh-CN</c> (prevailing) or <c>en</c>. Any other value gives Chinese.</param>
    public string Explain(string language = "zh-CN")
    {
        ArgumentNullException.ThrowIfNull(language);
        return DenialSentences.For(Reason, language);
    }
}
