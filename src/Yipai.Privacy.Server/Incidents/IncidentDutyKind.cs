namespace Yipai.Privacy.Server.Incidents;

/// <summary>What an incident asks of the handler.</summary>
public enum IncidentDutyKind
{
    /// <summary>Measures are to be taken (P4.2.3/2).</summary>
    TakeMeasures = 0,

    /// <summary>The authority is to be told (PIPL 57).</summary>
    NotifyAuthority,

    /// <summary>The office for cyberspace affairs is to be told within hours (国家网络安全事件报告管理办法).</summary>
    ReportOnClock,

    /// <summary>The persons are to be told (PIPL 57).</summary>
    NotifyPersons,
}
