namespace Yipai.Privacy.Server.Incidents;

/// <summary>What the operator is to the reporting rules; each has its own clock.</summary>
public enum OperatorKind
{
    /// <summary>Not said, and so on the shortest clock.</summary>
    Unspecified = 0,

    /// <summary>关键信息基础设施: 1 hour.</summary>
    CriticalInfrastructure,

    /// <summary>A central organ: 2 hours.</summary>
    CentralOrgan,

    /// <summary>Any other operator: 4 hours, to the provincial office.</summary>
    Other,
}
