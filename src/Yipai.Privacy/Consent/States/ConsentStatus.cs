namespace Yipai.Privacy.Consent;

/// <summary>Names the status of a scope for a person at an instant.</summary>
public enum ConsentStatus
{
    /// <summary>The person never answered.</summary>
    NotAsked = 0,

    /// <summary>The person agreed, and the consent is in force.</summary>
    InForce,

    /// <summary>The person refused.</summary>
    Refused,

    /// <summary>The person agreed and later withdrew the consent (PIPL 15).</summary>
    Withdrawn,

    /// <summary>The person agreed for a period that has ended.</summary>
    Expired,

    /// <summary>
    /// The person agreed, and the consent is suspended until the person is asked again after a change (PIPL 14, 22; P4.4.1-3).
    /// </summary>
    Suspended,
}
