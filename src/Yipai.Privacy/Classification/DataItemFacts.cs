namespace Yipai.Privacy.Classification;

/// <summary>Holds what the policy and the law say about one data item.</summary>
/// <param name="Item">The item that the facts describe.</param>
/// <param name="Name">The item's Chinese name.</param>
/// <param name="Category">The item's category (P3-5).</param>
/// <param name="AsWritten">The item's sensitivity under P3-7.</param>
/// <param name="InLaw">The item's sensitivity under PIPL 28 and GB/T 45574.</param>
/// <param name="RetentionCode">The code of the retention rule that covers the item, or <c>none</c> if no clause collects it.</param>
/// <param name="Clauses">The clauses that name the item.</param>
public sealed record DataItemFacts(
    DataItem Item,
    string Name,
    DataCategory Category,
    Sensitivity AsWritten,
    Sensitivity InLaw,
    string RetentionCode,
    IReadOnlyList<ClauseId> Clauses)
{
    /// <summary>Returns the sensitivity under a profile.</summary>
    /// <remarks>The strict profile takes the stricter of policy and law (S26).</remarks>
    public Sensitivity Under(PrivacyProfile profile) =>
        profile == PrivacyProfile.AsWritten2021 || AsWritten > InLaw ? AsWritten : InLaw;
}
