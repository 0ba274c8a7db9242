namespace Yipai.Privacy.Consent;

/// <summary>How a scope stands for a person at an instant.</summary>
public enum ConsentStatus
{
    /// <summary>Never answered.</summary>
    NotAsked = 0,

    /// <summary>Agreed, and in force.</summary>
    InForce,

    /// <summary>Refused.</summary>
    Refused,

    /// <summary>Agreed and withdrawn (PIPL 15).</summary>
    Withdrawn,

    /// <summary>Agreed for a time that is over.</summary>
    Expired,

    /// <summary>Agreed, and waiting to be asked again after a change (PIPL 14, 22; P4.4.1-3).</summary>
    Suspended,
}
