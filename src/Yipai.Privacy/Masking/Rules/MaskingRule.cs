using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Masking;

/// <summary>Says in which format an audience sees an item, and which rules order it.</summary>
/// <param name="Format">The format in which the item is shown.</param>
/// <param name="Citations">The clauses or strict rules behind the format, at least one.</param>
public sealed record MaskingRule(MaskFormat Format, IReadOnlyList<RuleCitation> Citations)
{
    /// <summary>Gets whether the rule needs the person's consent to publication.</summary>
    /// <remarks>Without that consent nothing is shown (PIPL 25).</remarks>
    public bool NeedsPublication { get; init; }

    /// <summary>Gets the rule for an item that no other rule covers: it is erased (S21).</summary>
    internal static MaskingRule Unknown { get; } = new(MaskFormat.Erase, [new StrictRuleId(21)]);

    /// <summary>Gets the rule for an item whose publication the person did not grant: it is erased (S31).</summary>
    internal static MaskingRule Unpublished { get; } = new(MaskFormat.Erase, [new StrictRuleId(31)]);

    internal MaskingRule Under(PublicationChoice choice) => NeedsPublication && choice != PublicationChoice.Granted ? Unpublished : this;
}
