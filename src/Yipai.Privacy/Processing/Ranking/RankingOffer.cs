namespace Yipai.Privacy.Processing;

/// <summary>The orders that a search offers, side by side (P4.1.2-4/3).</summary>
/// <remarks>The generic one is always among them, not only after an opt-out.</remarks>
public static class RankingOffer
{
    /// <summary>What to offer.</summary>
    /// <param name="personalization">The guard's word on personalized search.</param>
    public static IReadOnlyList<RankingChoice> For(ProcessingDecision personalization) =>
        personalization.IsAllowed ? [RankingChoice.Generic, RankingChoice.Personalized] : [RankingChoice.Generic];
}
