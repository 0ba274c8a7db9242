namespace Yipai.Privacy.Server.BreakGlass;

/// <summary>Specifies why somebody needs to see a masked value (S21).</summary>
/// <remarks>The list is closed.</remarks>
public enum BreakGlassReason
{
    /// <summary>The reason is not given.</summary>
    /// <remarks>Such a request is refused.</remarks>
    Unspecified = 0,

    /// <summary>The case cannot be handled without the value (办理案件).</summary>
    CaseHandling,

    /// <summary>The person asked for a call or must be informed (联系本人).</summary>
    PersonContact,

    /// <summary>The person has made a request under the law, which is being answered (行使权利).</summary>
    RightsRequest,

    /// <summary>Life, health or property is in danger (紧急情况, PIPL 13(4)).</summary>
    Emergency,

    /// <summary>An authority made a formal request (依法协助).</summary>
    LegalDuty,

    /// <summary>An incident is being investigated (安全事件, PIPL 57).</summary>
    IncidentInvestigation,
}
