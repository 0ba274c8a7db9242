namespace Yipai.Privacy.Processing;

/// <summary>Names how search results are ordered (P4.1.2-4/3).</summary>
public enum RankingChoice
{
    /// <summary>The order is the same for everybody (通用排序).</summary>
    Generic = 0,

    /// <summary>The order follows the person's preferences (个性化排序).</summary>
    Personalized,
}
