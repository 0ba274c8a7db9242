namespace Yipai.Privacy.Server.Rights;

/// <summary>The four grounds on which the handler may choose to refuse (P4.3.4/3).</summary>
public enum RefusalGround
{
    /// <summary>No ground.</summary>
    None = 0,

    /// <summary>无端重复.</summary>
    GroundlessRepetition,

    /// <summary>需要过多技术手段, such as a new system.</summary>
    ExcessiveTechnicalMeans,

    /// <summary>给他人合法权益带来风险.</summary>
    RiskToOthersRights,

    /// <summary>非常不切实际, such as work on backup tapes.</summary>
    VeryImpractical,
}
