namespace Yipai.Privacy.Disclosure;

/// <summary>Names the rank of a legal provision.</summary>
public enum StatuteRank
{
    /// <summary>The request names no rank, so the ground is not proven.</summary>
    Unspecified = 0,

    /// <summary>The provision is a law (法律).</summary>
    Law,

    /// <summary>The provision is an administrative regulation (行政法规).</summary>
    AdministrativeRegulation,

    /// <summary>
    /// The provision is a departmental rule or a local regulation (部门规章、地方性法规), which the strict profile does not accept (PIPL
    /// 13(7)).
    /// </summary>
    LocalOrDepartmentalRule,
}
