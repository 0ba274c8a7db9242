namespace Yipai.Privacy.Server.Incidents;

/// <summary>What is done at once when a leak is reported (P4.2.3/2).</summary>
public enum IncidentMeasure
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>The account is frozen.</summary>
    FreezeAccount,

    /// <summary>Every session ends, so that the person signs in again.</summary>
    ForceSignIn,

    /// <summary>Secrets that may have leaked are replaced.</summary>
    RotateSecrets,
}
