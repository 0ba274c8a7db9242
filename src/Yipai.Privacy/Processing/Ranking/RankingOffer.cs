namespace Yipai.Privacy.Processing;

/// <summary>Lists the orders that a search offers to the person (P4.1.2-4/3).</summary>
/// <remarks>The generic order is always offered, not only after the person opts out.</remarks>
public static class RankingOffer
{
    /// <summary>Returns the orders to offer: always the generic order, and the personalized order when the guard allows it.</summary>
    /// <param name="personalization">The guard's decision on personalized search.</param>
    public static IReadOnlyList<RankingChoice> For(ProcessingDecision personalization)
    {
        ArgumentNullException.ThrowIfNull(personalization);
        return personalization.IsAllowed ? [RankingChoice.Generic, RankingChoice.Personalized] : [RankingChoice.Generic];
    }
}
