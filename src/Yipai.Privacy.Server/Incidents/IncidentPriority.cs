namespace Yipai.Privacy.Server.Incidents;

/// <summary>Specifies the urgency of an incident.</summary>
/// <remarks>Both levels come before all other requests.</remarks>
public enum IncidentPriority
{
    /// <summary>The account or password leaked (尤其是您的账户及密码, P4.2.3/2).</summary>
    Urgent = 0,

    /// <summary>Other information leaked.</summary>
    High,
}
