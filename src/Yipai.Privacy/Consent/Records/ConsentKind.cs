namespace Yipai.Privacy.Consent;

/// <summary>How a consent (同意) was given; a deemed one is never counted as explicit.</summary>
public enum ConsentKind
{
    /// <summary>No consent.</summary>
    None = 0,

    /// <summary>An explicit act for one purpose (明示同意, PIPL 14).</summary>
    General,

    /// <summary>Asked alone, apart from all else (单独同意, PIPL 23, 25, 29).</summary>
    Separate,

    /// <summary>In writing (书面同意).</summary>
    Written,

    /// <summary>By the guardian of a child under 14 (PIPL 31).</summary>
    Guardian,

    /// <summary>For one occasion (单次同意, GB/T 42574).</summary>
    OneTime,

    /// <summary>Deemed by using the service (P1/4).</summary>
    DeemedByUse,

    /// <summary>Deemed by going on after the notice of an update (P1/4, P4.6.1/2).</summary>
    DeemedByContinuedUse,

    /// <summary>Deemed by opening a device permission (P4.1.2-3/3).</summary>
    DeemedByPermission,

    /// <summary>Deemed by signing the service agreement (P4.6.2/1, P4.4.1-1).</summary>
    DeemedByAgreement,

    /// <summary>Taken over from older records that prove nothing; never counted as explicit.</summary>
    LegacyUnproven,
}
