namespace Yipai.Privacy.Server.Incidents;

/// <summary>Specifies an immediate measure after a leak report (P4.2.3/2).</summary>
public enum IncidentMeasure
{
    /// <summary>No measure.</summary>
    None = 0,

    /// <summary>The account is frozen.</summary>
    FreezeAccount,

    /// <summary>All sessions end, so that the person must sign in again.</summary>
    ForceSignIn,

    /// <summary>Secrets that may have leaked are replaced.</summary>
    RotateSecrets,
}
