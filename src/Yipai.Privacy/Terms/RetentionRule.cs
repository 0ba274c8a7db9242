namespace Yipai.Privacy.Terms;

/// <summary>How long one group of items is kept, and what happens then (保存期限).</summary>
/// <param name="Code">The rule's code in the manifest, such as <c>R1</c>.</param>
/// <param name="Name">What it covers.</param>
/// <param name="OnCancellation">What happens when its use ends.</param>
/// <param name="KeepDays">For how many days it is kept in storage only; null when erased.</param>
/// <param name="Rule">The clause or article behind it.</param>
/// <param name="IsProposal">Whether the period is a proposal of ours rather than one of law.</param>
public sealed record RetentionRule(
    string Code, string Name, RetentionOutcome OnCancellation, int? KeepDays, RuleCitation Rule, bool IsProposal)
{
    /// <summary>Whether the period counts: one of law always, one of ours in the strict profile only (S19).</summary>
    public bool Binds(PrivacyProfile profile) => KeepDays is not null && (!IsProposal || profile == PrivacyProfile.Strict2026);

    /// <summary>The day on which storage ends, or null where nothing is kept.</summary>
    public DateOnly? KeptUntil(DateTimeOffset from) =>
        KeepDays is { } days ? DateOnly.FromDateTime(from.UtcDateTime).AddDays(days) : null;

    /// <summary>What becomes, at the end of use, of what no period keeps.</summary>
    internal static RetentionOutcome WithoutTerm(RetentionRule? rule) =>
        rule?.OnCancellation == RetentionOutcome.Deidentify ? RetentionOutcome.Deidentify : RetentionOutcome.Erase;

    /// <summary>What ends the use of what no period keeps.</summary>
    internal static RuleCitation EndOfUse(PrivacyProfile profile) =>
        profile == PrivacyProfile.AsWritten2021 ? ClauseId.Parse("P4.1.2-9(2)") : RuleCitation.FromLaw("PIPL 47");
}
