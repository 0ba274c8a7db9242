namespace Yipai.Privacy.Processing;

/// <summary>How search results are ordered (P4.1.2-4/3).</summary>
public enum RankingChoice
{
    /// <summary>通用排序: the same for everybody.</summary>
    Generic = 0,

    /// <summary>个性化排序: by the person's preferences.</summary>
    Personalized,
}
