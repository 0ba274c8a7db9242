namespace Yipai.Privacy.Processing;

/// <summary>Why a request was denied.</summary>
public enum DenialReason
{
    /// <summary>Not denied.</summary>
    None = 0,

    /// <summary>The policy declares no such activity (P4.1/1).</summary>
    UndeclaredActivity,

    /// <summary>The activity is announced but not in service (P4.1.1/3).</summary>
    ActivityNotAvailable,

    /// <summary>The activity does not declare an item.</summary>
    UndeclaredItem,

    /// <summary>The activity takes an exact set of items, and this is another (P4.1.1/1).</summary>
    NotTheExactItems,

    /// <summary>The activity does not serve that purpose.</summary>
    UndeclaredPurpose,

    /// <summary>The activity does not collect in that way (P4.1.2-2/1, P4.1.2-3(2)).</summary>
    UndeclaredMode,

    /// <summary>The activity collects in certain operations only, and this is none (P4.1.2-2(1)/1).</summary>
    UndeclaredOperation,

    /// <summary>The activity needs an account (P3-2).</summary>
    AccountRequired,

    /// <summary>The notice was not shown before (P1/3).</summary>
    NoticeNotShown,

    /// <summary>The device permission is not open (P4.1.2-3/4).</summary>
    PermissionNotOpen,

    /// <summary>No consent of the needed kind is in force.</summary>
    ConsentMissing,

    /// <summary>The person refused.</summary>
    ConsentRefused,

    /// <summary>The person withdrew (PIPL 15).</summary>
    ConsentWithdrawn,

    /// <summary>The consent was given for a time that is over.</summary>
    ConsentExpired,

    /// <summary>The consent waits to be asked again after a change (PIPL 14, 22; P4.4.1-3).</summary>
    ConsentSuspended,

    /// <summary>Nothing is deemed in the strict profile: consent is an act (S1; PIPL 14).</summary>
    DeemedNotEnough,

    /// <summary>The purpose was not told to the person before (P4.1.2-5/2).</summary>
    PurposeNotTold,

    /// <summary>There is no proof that the source was authorized (P4.1.2-6).</summary>
    SourceNotAuthorized,

    /// <summary>The person's use has ended (P4.1.2-9(2)).</summary>
    UseEnded,

    /// <summary>The person refused it in the settings, or closed the channel (P4.1.2-4/2, P4.1.2-9(2)).</summary>
    RefusedInSettings,

    /// <summary>Under 14, and no guardian has consented (PIPL 31).</summary>
    GuardianRequired,

    /// <summary>The recipient is not registered (P3-4, P4.4.1/1).</summary>
    UnknownRecipient,

    /// <summary>The recipient may not have an item.</summary>
    ItemNotForRecipient,

    /// <summary>The policy allows no such disclosure (P4.4.1/1).</summary>
    UndeclaredDisclosure,

    /// <summary>Everything stays in China (P4.2.1/1).</summary>
    StaysInChina,

    /// <summary>A contract, or a part of it, is missing (PIPL 20, 21; 条例 12).</summary>
    ContractMissing,

    /// <summary>The items are another person's (P4.1.1-1).</summary>
    NotOwnInformation,

    /// <summary>No other way than the face was offered (S5).</summary>
    AlternativeMissing,

    /// <summary>The recipient has not acknowledged the purpose (P4.1.2-9(3)/1).</summary>
    RecipientNotInformed,

    /// <summary>The page did not show an item (P4.1.1/6).</summary>
    ItemNotShown,

    /// <summary>Passing on goes from a verification provider to its partner unit and no further (P4.1.1-3).</summary>
    OnwardNotAllowed,

    /// <summary>What the change of handler means for the persons is not settled (P4.4.1-3; PIPL 22).</summary>
    HandlerChangeUnsettled,

    /// <summary>The evidence of the ground is not whole (P4.4.2).</summary>
    GroundNotProven,

    /// <summary>The ground serves an authority only (P4.4.2-1 to P4.4.2-3).</summary>
    GroundNotForRecipient,

    /// <summary>The law does not know the ground in that form (S8).</summary>
    GroundNotInLaw,

    /// <summary>The items still name somebody, or the recipient could find out (P4.4.3).</summary>
    NotDeidentified,

    /// <summary>A store or way lacks a safeguard (P1/1, P4.2.1/2, P4.2.2/1).</summary>
    SafeguardMissing,

    /// <summary>An entry on a device without technology, purpose, host or end (P4.5).</summary>
    UndeclaredStorage,

    /// <summary>The host is not of the domain that issued the entry (P4.5/1).</summary>
    AnotherDomain,

    /// <summary>The activity needs consent, and a device cannot give it (PIPL 13, 14).</summary>
    DeviceCannotConsent,
}
