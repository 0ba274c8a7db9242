using System.Text.Json.Serialization;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Consent;

/// <summary>One entry of the consent ledger: a shown notice, a consent record, or an event that affects them.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(NoticePresentation), "notice")]
[JsonDerivedType(typeof(ConsentRecord), "consent")]
[JsonDerivedType(typeof(AgreementAcceptance), "agreement")]
[JsonDerivedType(typeof(PurposeNotice), "purpose")]
[JsonDerivedType(typeof(SourceAuthorization), "source")]
[JsonDerivedType(typeof(IdentityBinding), "binding")]
[JsonDerivedType(typeof(MinorDeclaration), "age")]
[JsonDerivedType(typeof(ConsentSuspension), "suspension")]
[JsonDerivedType(typeof(EndOfUse), "end")]
[JsonDerivedType(typeof(PermissionObservation), "permission")]
[JsonDerivedType(typeof(PreferenceChoice), "preference")]
public abstract record LedgerEntry
{
    private protected LedgerEntry()
    {
    }

    /// <summary>Gets a random id.</summary>
    /// <remarks>Appending the same id twice changes nothing.</remarks>
    public required Guid EntryId { get; init; }

    /// <summary>Gets the person, by a pseudonymous id.</summary>
    /// <exception cref="ArgumentException">The id is the default value.</exception>
    public required SubjectId SubjectId
    {
        get;
        init
        {
            SubjectId.ThrowIfDefault(value, nameof(SubjectId));
            field = value;
        }
    }

    /// <summary>Gets the handler who asked.</summary>
    /// <exception cref="ArgumentException">The id is the default value.</exception>
    public required HandlerId HandlerId
    {
        get;
        init
        {
            HandlerId.ThrowIfDefault(value, nameof(HandlerId));
            field = value;
        }
    }

    /// <summary>Gets the hash of the policy that was shown.</summary>
    public required string PolicyHash { get; init; }

    /// <summary>Gets the instant of the event, in UTC.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Gets the channel, such as <c>app</c>, <c>web</c> or <c>device</c>.</summary>
    public required string Channel { get; init; }

    /// <summary>
    /// Indicates whether a restore must keep the entry: it is a withdrawal, refusal, suspension, closing, opt-out, end of use or the
    /// answer that the person is under 14.
    /// </summary>
    [JsonIgnore]
    public bool TakesAway => this
        is ConsentRecord { Event: not ConsentEvent.Given } or ConsentSuspension or EndOfUse or PreferenceChoice { IsRefused: true }
        or PermissionObservation { State: PermissionState.Closed } or MinorDeclaration { IsFourteenOrOlder: false };
}
