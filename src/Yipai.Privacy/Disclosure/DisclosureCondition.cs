namespace Yipai.Privacy.Disclosure;

/// <summary>What a way of giving information needs beside consent.</summary>
public enum DisclosureCondition
{
    /// <summary>Nothing more.</summary>
    None = 0,

    /// <summary>A person with an account: a report without one is handled, never published (CSL 26; P3-2).</summary>
    Account,

    /// <summary>A contract with the recipient on record (P3-4; 条例 12).</summary>
    Contract,

    /// <summary>An entrustment agreement with every part of PIPL 21.</summary>
    Entrustment,

    /// <summary>A joint handling agreement (PIPL 20).</summary>
    JointAgreement,

    /// <summary>The principal's own information only (P4.1.1-1).</summary>
    OwnInformation,

    /// <summary>The recipient has acknowledged the purpose (P4.1.2-9(3)/1).</summary>
    AcknowledgedPurpose,

    /// <summary>Only from a verification provider on (P4.1.1-3).</summary>
    FromVerificationProvider,

    /// <summary>Only what the page showed (P4.1.1/6).</summary>
    ShownItems,

    /// <summary>Not against a no to advertising (P4.1.2-4/2).</summary>
    AdvertisingNotRefused,

    /// <summary>A change of handler under this policy, or with consents suspended (P4.4.1-3).</summary>
    HandlerChange,
}
