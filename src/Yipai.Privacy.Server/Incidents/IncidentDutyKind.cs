namespace Yipai.Privacy.Server.Incidents;

/// <summary>Specifies a duty of the handler after an incident.</summary>
public enum IncidentDutyKind
{
    /// <summary>The handler must take measures (P4.2.3/2).</summary>
    TakeMeasures = 0,

    /// <summary>The handler must notify the authority (PIPL 57).</summary>
    NotifyAuthority,

    /// <summary>The handler must report to the office for cyberspace affairs within hours (国家网络安全事件报告管理办法).</summary>
    ReportOnClock,

    /// <summary>The handler must notify the persons (PIPL 57).</summary>
    NotifyPersons,
}
