namespace Yipai.Privacy.Server.BreakGlass;

/// <summary>Why a masked value has to be seen whole (S21), a closed list.</summary>
public enum BreakGlassReason
{
    /// <summary>Not said, and refused.</summary>
    Unspecified = 0,

    /// <summary>The case cannot be handled without it (办理案件).</summary>
    CaseHandling,

    /// <summary>The person asked to be called back, or must be told (联系本人).</summary>
    PersonContact,

    /// <summary>The person's own request under the law is being answered (行使权利).</summary>
    RightsRequest,

    /// <summary>Life, health or property is in danger (紧急情况, PIPL 13(4)).</summary>
    Emergency,

    /// <summary>An authority asked in due form (依法协助).</summary>
    LegalDuty,

    /// <summary>An incident is being investigated (安全事件, PIPL 57).</summary>
    IncidentInvestigation,
}
