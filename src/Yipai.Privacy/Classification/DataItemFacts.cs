namespace Yipai.Privacy.Classification;

/// <summary>What the policy and the law say of one data item.</summary>
/// <param name="Item">The item.</param>
/// <param name="Name">Its Chinese name.</param>
/// <param name="Category">Its category (P3-5).</param>
/// <param name="AsWritten">Its sensitivity under P3-7.</param>
/// <param name="InLaw">Its sensitivity under PIPL 28 and GB/T 45574.</param>
/// <param name="RetentionCode">The retention rule that covers it, or <c>none</c> where no clause collects it.</param>
/// <param name="Clauses">The clauses that name it.</param>
public sealed record DataItemFacts(
    DataItem Item, string Name, DataCategory Category, Sensitivity AsWritten, Sensitivity InLaw, string RetentionCode, IReadOnlyList<ClauseId> Clauses)
{
    /// <summary>The sensitivity under a profile; the strict one is the union of policy and law (S26).</summary>
    public Sensitivity Under(PrivacyProfile profile) =>
        profile == PrivacyProfile.AsWritten2021 || AsWritten > InLaw ? AsWritten : InLaw;
}
