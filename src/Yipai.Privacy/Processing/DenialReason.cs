namespace Yipai.Privacy.Processing;

/// <summary>Names why a request was denied.</summary>
public enum DenialReason
{
    /// <summary>The request was not denied.</summary>
    None = 0,

    /// <summary>The policy does not declare this activity (P4.1/1).</summary>
    UndeclaredActivity,

    /// <summary>The policy announces the activity, but it is not in service (P4.1.1/3).</summary>
    ActivityNotAvailable,

    /// <summary>The activity does not declare one of the items.</summary>
    UndeclaredItem,

    /// <summary>The activity takes an exact set of items, and the request names a different set (P4.1.1/1).</summary>
    NotTheExactItems,

    /// <summary>The activity does not serve this purpose.</summary>
    UndeclaredPurpose,

    /// <summary>The activity does not collect in this mode (P4.1.2-2/1, P4.1.2-3(2)).</summary>
    UndeclaredMode,

    /// <summary>The activity collects in certain operations only, and this operation is not among them (P4.1.2-2(1)/1).</summary>
    UndeclaredOperation,

    /// <summary>The activity needs an account (P3-2).</summary>
    AccountRequired,

    /// <summary>The person had not been shown the notice before the request (P1/3).</summary>
    NoticeNotShown,

    /// <summary>The device permission is not open (P4.1.2-3/4).</summary>
    PermissionNotOpen,

    /// <summary>No consent of the required kind is in force.</summary>
    ConsentMissing,

    /// <summary>The person refused.</summary>
    ConsentRefused,

    /// <summary>The person withdrew the consent (PIPL 15).</summary>
    ConsentWithdrawn,

    /// <summary>The consent was given for a period that has ended.</summary>
    ConsentExpired,

    /// <summary>The consent is suspended until the person is asked again after a change (PIPL 14, 22; P4.4.1-3).</summary>
    ConsentSuspended,

    /// <summary>The strict profile deems no consent, because consent requires an act of the person (S1; PIPL 14).</summary>
    DeemedNotEnough,

    /// <summary>The person had not been informed of the purpose before the request (P4.1.2-5/2).</summary>
    PurposeNotTold,

    /// <summary>No evidence shows that the person authorized the source (P4.1.2-6).</summary>
    SourceNotAuthorized,

    /// <summary>The person has stopped using the service (P4.1.2-9(2)).</summary>
    UseEnded,

    /// <summary>The person turned the activity, item or channel off in the settings (P4.1.2-4/2, P4.1.2-9(2)).</summary>
    RefusedInSettings,

    /// <summary>The person is under 14, and no guardian has consented (PIPL 31).</summary>
    GuardianRequired,

    /// <summary>The recipient is not registered (P3-4, P4.4.1/1).</summary>
    UnknownRecipient,

    /// <summary>The recipient may not receive one of the items.</summary>
    ItemNotForRecipient,

    /// <summary>The policy does not declare this disclosure (P4.4.1/1).</summary>
    UndeclaredDisclosure,

    /// <summary>The information would leave China, which the policy does not allow (P4.2.1/1).</summary>
    StaysInChina,

    /// <summary>A contract or agreement is missing or incomplete (PIPL 20, 21; 条例 12).</summary>
    ContractMissing,

    /// <summary>The items belong to another person (P4.1.1-1).</summary>
    NotOwnInformation,

    /// <summary>The person was offered no alternative to face verification (S5).</summary>
    AlternativeMissing,

    /// <summary>The recipient has not acknowledged the purpose (P4.1.2-9(3)/1).</summary>
    RecipientNotInformed,

    /// <summary>The page did not show one of the items to the person (P4.1.1/6).</summary>
    ItemNotShown,

    /// <summary>The information may pass only from a verification provider to its partner unit and no further (P4.1.1-3).</summary>
    OnwardNotAllowed,

    /// <summary>
    /// The request names no matching change of handler, or the persons were not informed of the change (P4.4.1-3; PIPL 22).
    /// </summary>
    HandlerChangeUnsettled,

    /// <summary>The evidence for the ground is incomplete (P4.4.2).</summary>
    GroundNotProven,

    /// <summary>The ground allows disclosure to an authority only (P4.4.2-1 to P4.4.2-3).</summary>
    GroundNotForRecipient,

    /// <summary>Current law does not recognize the ground in this form (S8).</summary>
    GroundNotInLaw,

    /// <summary>The items still identify somebody, or the recipient could re-identify somebody (P4.4.3).</summary>
    NotDeidentified,

    /// <summary>A store or transport lacks a required safeguard (P1/1, P4.2.1/2, P4.2.2/1).</summary>
    SafeguardMissing,

    /// <summary>The entry on the device does not declare its technology, purpose, host or expiry (P4.5).</summary>
    UndeclaredStorage,

    /// <summary>The host is outside the domain that issued the entry (P4.5/1).</summary>
    AnotherDomain,

    /// <summary>The activity needs consent, and a device cannot give it (PIPL 13, 14).</summary>
    DeviceCannotConsent,

    /// <summary>The handler is no state organ nor entrusted by one, so it may not run a device in public places (PIPL 26).</summary>
    HandlerNotPublic,

    /// <summary>No registered device with a complete mandate asks: authority, basis, sign and place (PIPL 26).</summary>
    MandateMissing,
}
