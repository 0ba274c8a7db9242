namespace Yipai.Privacy.Disclosure;

/// <summary>Names a condition that a disclosure must meet in addition to consent.</summary>
public enum DisclosureCondition
{
    /// <summary>No further condition applies.</summary>
    None = 0,

    /// <summary>The person must have an account.</summary>
    /// <remarks>A report without an account is handled but never published (CSL 26; P3-2).</remarks>
    Account,

    /// <summary>A contract with the recipient must be on record (P3-4; 条例 12).</summary>
    Contract,

    /// <summary>An entrustment agreement with every part of PIPL 21 must be in force.</summary>
    Entrustment,

    /// <summary>A joint handling agreement must exist (PIPL 20).</summary>
    JointAgreement,

    /// <summary>The items must be the principal's own information (P4.1.1-1).</summary>
    OwnInformation,

    /// <summary>The recipient must have acknowledged the purpose (P4.1.2-9(3)/1).</summary>
    AcknowledgedPurpose,

    /// <summary>The items must come from a verification provider (P4.1.1-3).</summary>
    FromVerificationProvider,

    /// <summary>The page must have shown every item (P4.1.1/6).</summary>
    ShownItems,

    /// <summary>The person must not have refused advertising (P4.1.2-4/2).</summary>
    AdvertisingNotRefused,

    /// <summary>The change of handler must be settled: this policy continues to bind, or the consents are suspended (P4.4.1-3).</summary>
    HandlerChange,

    /// <summary>The recipient must be the state organ that entrusted the handler by a complete agreement (PIPL 21; 条例 16).</summary>
    Principal,

    /// <summary>The recipient must have a contact of its own on record (PIPL 23).</summary>
    Contact,
}
