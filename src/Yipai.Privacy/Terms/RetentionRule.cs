namespace Yipai.Privacy.Terms;

/// <summary>Says how long a group of items is kept and what happens to it afterwards (保存期限).</summary>
/// <param name="Code">The rule's code in the manifest, such as <c>R1</c>.</param>
/// <param name="Name">The name of what the rule covers.</param>
/// <param name="Outcome">What happens to the items when their use ends.</param>
/// <param name="Keep">The term for which the items are kept in storage only, or null if they are erased.</param>
/// <param name="Rule">The clause or article behind the rule.</param>
/// <param name="IsProposal">Whether this SDK proposes the period; a period that the law sets is not a proposal.</param>
public sealed record RetentionRule(
    string Code, string Name, RetentionOutcome Outcome, RetentionTerm? Keep, RuleCitation Rule, bool IsProposal)
{
    /// <summary>Gets the term in Chinese, as the public list names it (条例 21).</summary>
    public string Text { get; init; } = "";

    /// <summary>Indicates whether the period applies.</summary>
    /// <remarks>A period set by law always does; a proposed one does only in the strict profile (S19).</remarks>
    public bool Binds(PrivacyProfile profile) => Keep is not null && (!IsProposal || profile == PrivacyProfile.Strict2026);

    /// <summary>Returns the last day of storage in China, or null if the rule keeps nothing.</summary>
    /// <remarks>The day in China on which the term begins does not count, and the whole last day does (民法典 201 to 203).</remarks>
    public DateOnly? KeptUntil(DateTimeOffset from) => Keep?.LastDay(WorkingDayCalendar.DayOf(from));

    /// <summary>Returns what happens at the end of use to items that no period keeps.</summary>
    internal static RetentionOutcome WithoutTerm(RetentionRule? rule) =>
        rule?.Outcome == RetentionOutcome.Deidentify ? RetentionOutcome.Deidentify : RetentionOutcome.Erase;

    /// <summary>Returns the rule that ends the use of items that no period keeps.</summary>
    internal static RuleCitation EndOfUse(PrivacyProfile profile) =>
        profile == PrivacyProfile.AsWritten2021 ? ClauseId.Parse("P4.1.2-9(2)") : RuleCitation.FromLaw("PIPL 47");
}
