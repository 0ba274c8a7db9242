namespace Yipai.Privacy.Consent;

/// <summary>The ways of giving a consent (同意).</summary>
/// <remarks>A deemed consent never counts as explicit.</remarks>
public enum ConsentKind
{
    /// <summary>No consent.</summary>
    None = 0,

    /// <summary>The person gave it by an explicit act for one purpose (明示同意, PIPL 14).</summary>
    General,

    /// <summary>The person was asked for it separately from everything else (单独同意, PIPL 23, 25, 29).</summary>
    Separate,

    /// <summary>The person gave it in writing (书面同意).</summary>
    Written,

    /// <summary>The guardian of a child under 14 gave it (PIPL 31).</summary>
    Guardian,

    /// <summary>The person gave it for one occasion (单次同意, GB/T 42574).</summary>
    OneTime,

    /// <summary>Using the service is deemed consent (P1/4).</summary>
    DeemedByUse,

    /// <summary>Continued use after the notice of an update is deemed consent (P1/4, P4.6.1/2).</summary>
    DeemedByContinuedUse,

    /// <summary>Opening a device permission is deemed consent (P4.1.2-3/3).</summary>
    DeemedByPermission,

    /// <summary>Signing the service agreement is deemed consent (P4.6.2/1, P4.4.1-1).</summary>
    DeemedByAgreement,

    /// <summary>It was imported from older records that prove nothing, and it never counts as explicit.</summary>
    LegacyUnproven,
}
