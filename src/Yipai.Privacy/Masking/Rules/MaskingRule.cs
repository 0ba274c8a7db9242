using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Masking;

/// <summary>How an item is shown to an audience, and what says so.</summary>
/// <param name="Format">The format.</param>
/// <param name="Citations">The clauses or strict rules behind it, at least one.</param>
public sealed record MaskingRule(MaskFormat Format, IReadOnlyList<RuleCitation> Citations)
{
    /// <summary>Whether it holds only with the person's consent to publication; without it nothing is shown (PIPL 25).</summary>
    public bool NeedsPublication { get; init; }

    /// <summary>What holds where no rule does (S21).</summary>
    internal static MaskingRule Unknown { get; } = new(MaskFormat.Erase, [new StrictRuleId(21)]);

    /// <summary>What holds where publication was not granted (S31).</summary>
    internal static MaskingRule Unpublished { get; } = new(MaskFormat.Erase, [new StrictRuleId(31)]);

    internal MaskingRule Under(PublicationChoice choice) => NeedsPublication && choice != PublicationChoice.Granted ? Unpublished : this;
}
