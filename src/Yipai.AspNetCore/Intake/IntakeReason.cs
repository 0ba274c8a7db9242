namespace Yipai.AspNetCore.Intake;

/// <summary>Specifies why the city refuses a request. docs/wire.md lists what a client does next.</summary>
public enum IntakeReason
{
    /// <summary>The request cannot be read.</summary>
    BadRequest = 0,

    /// <summary>The caller has to sign in first.</summary>
    NotSignedIn,

    /// <summary>The thing does not exist, or the caller may not see it.</summary>
    NotFound,

    /// <summary>The policy denies it.</summary>
    Denied,

    /// <summary>The policy does not declare this action on this kind of target.</summary>
    NotDeclared,

    /// <summary>The person has seen only an earlier text of the notice.</summary>
    /// <remarks>The request may come again afterwards.</remarks>
    PolicyMovedOn,

    /// <summary>The record answers a text that the city does not know, or does not know yet.</summary>
    UnknownNotice,

    /// <summary>The record is not the sender's own, or answers a question that nobody asked.</summary>
    ForeignEvidence,

    /// <summary>The id in the message is not the id in its address.</summary>
    KeyMismatch,

    /// <summary>The id already belongs to other content.</summary>
    KeyReused,

    /// <summary>A photo is not uploaded yet.</summary>
    PhotoMissing,

    /// <summary>The photo still carries metadata.</summary>
    PhotoHasMetadata,

    /// <summary>The photo has another digest than the one in its address.</summary>
    DigestMismatch,

    /// <summary>An error of the SDK names what is wrong with the content.</summary>
    Unusable,

    /// <summary>The command breaks a rule of the workflow.</summary>
    Broken,

    /// <summary>The person did not authorize the organization, or the authorization has ended (P4.4.1/1).</summary>
    NotAuthorized,

    /// <summary>The person did not agree to the recording (P4.1.2-7/2).</summary>
    /// <remarks>The support goes on without it.</remarks>
    NotAgreed,

    /// <summary>The person is under 14, and only a guardian can decide this (PIPL 31).</summary>
    GuardianNeeded,

    /// <summary>The city publishes only words of persons whose name is verified, and this name is not (CSL 26).</summary>
    RealNameNeeded,

    /// <summary>The person restricted the use, and the reason does not hold in spite of that (PIPL 44).</summary>
    Restricted,

    /// <summary>The rules do not allow this answer to a person's request.</summary>
    Unacceptable,

    /// <summary>Somebody changed the case after the sender read it.</summary>
    /// <remarks>The sender has to read it again and decide again.</remarks>
    Stale,

    /// <summary>Others changed the same thing meanwhile.</summary>
    /// <remarks>The same request may come again.</remarks>
    Busy,

    /// <summary>Name, number or password of an account is not acceptable.</summary>
    InvalidAccount,

    /// <summary>The account name belongs to somebody else.</summary>
    AccountNameTaken,

    /// <summary>Name and password do not belong together.</summary>
    SignInFailed,

    /// <summary>The other platform did not confirm the account, or its answer does not belong to this attempt (P4.1.1/7).</summary>
    IdentityRefused,

    /// <summary>No account of the city is bound to the account of the other platform.</summary>
    IdentityUnbound,

    /// <summary>The account of the other platform is bound to somebody else, or the person bound another one of that platform.</summary>
    IdentityTaken,

    /// <summary>The account is frozen after a report of a leak (P4.2.3/2).</summary>
    /// <remarks>The person lifts the freeze by renewing the password.</remarks>
    AccountFrozen,

    /// <summary>The password was wrong too many times.</summary>
    TooManyTries,

    /// <summary>The part of an upload begins at another byte than the one that the city expects.</summary>
    /// <remarks>The sender asks for the offset and goes on there.</remarks>
    OffsetMismatch,

    /// <summary>The part of an upload does not match its checksum.</summary>
    /// <remarks>The city kept none of it, and the sender sends it again.</remarks>
    ChecksumMismatch,

    /// <summary>The request names another version of the upload protocol, or none.</summary>
    UnsupportedVersion,

    /// <summary>The upload is larger than the city takes, or its parts are longer than it said.</summary>
    TooLarge,

    /// <summary>Another request is writing the same upload.</summary>
    UploadBusy,

    /// <summary>The time of the unfinished upload is over.</summary>
    /// <remarks>The sender creates it again.</remarks>
    UploadExpired,

    /// <summary>The part of an upload has another media type than the protocol names.</summary>
    WrongMediaType,
}
