namespace Yipai.Privacy.Server.Incidents;

/// <summary>Specifies the kind of operator under the reporting rules.</summary>
/// <remarks>Each kind has its own deadline.</remarks>
public enum OperatorKind
{
    /// <summary>The kind is not given, so the shortest deadline applies.</summary>
    Unspecified = 0,

    /// <summary>An operator of critical information infrastructure (关键信息基础设施): 1 hour.</summary>
    CriticalInfrastructure,

    /// <summary>A central organ: 2 hours.</summary>
    CentralOrgan,

    /// <summary>Any other operator: 4 hours, to the provincial office.</summary>
    Other,
}
