namespace Yipai.Privacy.Server.Incidents;

/// <summary>What comes first at the desk; both stand before every other request.</summary>
public enum IncidentPriority
{
    /// <summary>Account or password leaked (尤其是您的账户及密码, P4.2.3/2).</summary>
    Urgent = 0,

    /// <summary>Anything else leaked.</summary>
    High,
}
