namespace Yipai.Privacy.Processing;

/// <summary>One thing that stands against a request, and what can be done.</summary>
/// <param name="Reason">What is missing or wrong.</param>
/// <param name="Citations">The rules that ask for it; never empty.</param>
public sealed record MissingCondition(DenialReason Reason, IReadOnlyList<RuleCitation> Citations)
{
    /// <summary>The items concerned, if single items are.</summary>
    public DataItemSet Items { get; init; }

    /// <summary>The consent scope to ask for, or null.</summary>
    public string? ScopeId { get; init; }

    /// <summary>What a host can do.</summary>
    public DecisionRemedy Remedy => DenialSentences.RemedyOf(Reason);

    /// <summary>One sentence to the citizen: what is missing and what can be done.</summary>
    /// <param name="language"><c>zh-CN</c> (prevailing) or <c>en</c>; any other gives Chinese.</param>
    public string Explain(string language = "zh-CN") => DenialSentences.For(Reason, language);
}
