using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Masking;

/// <summary>How an item is shown to an audience, and what says so.</summary>
/// <param name="Format">The format.</param>
/// <param name="Citations">The clauses or strict rules behind it, at least one.</param>
public sealed record MaskingRule(MaskFormat Format, IReadOnlyList<RuleCitation> Citations)
{
    /// <summary>What holds where no rule does (S21).</summary>
    internal static MaskingRule Unknown { get; } = new(MaskFormat.Erase, [new StrictRuleId(21)]);
}
