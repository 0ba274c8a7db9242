namespace Yipai.Privacy.Disclosure;

/// <summary>The rank of a legal provision.</summary>
public enum StatuteRank
{
    /// <summary>Not said, and so no ground.</summary>
    Unspecified = 0,

    /// <summary>法律.</summary>
    Law,

    /// <summary>行政法规.</summary>
    AdministrativeRegulation,

    /// <summary>部门规章 or 地方性法规: not enough in strict (PIPL 13(7)).</summary>
    LocalOrDepartmentalRule,
}
