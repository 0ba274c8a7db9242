using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Tests.Consent;

/// <summary>Ledger entries of the person in <see cref="Guards"/>.</summary>
internal static class Entries
{
    public static AgreementAcceptance Agreement(TimeSpan ago) => new()
    {
        EntryId = Guid.NewGuid(), SubjectId = Guards.Subject, HandlerId = Guards.Strict.Handler.Id, PolicyHash = "", At = Guards.Now - ago,
        Channel = "app",
        AgreementId = "service", AgreementVersion = "1",
    };

    public static PurposeNotice Purpose(string activity, TimeSpan ago) => new()
    {
        EntryId = Guid.NewGuid(), SubjectId = Guards.Subject, HandlerId = Guards.Strict.Handler.Id, PolicyHash = "", At = Guards.Now - ago,
        Channel = "app",
        ActivityId = activity, Purpose = "评选优秀评论",
    };

    public static SourceAuthorization Source(TimeSpan ago, params string[] items) => new()
    {
        EntryId = Guid.NewGuid(), SubjectId = Guards.Subject, HandlerId = Guards.Strict.Handler.Id, PolicyHash = "", At = Guards.Now - ago,
        Channel = "app",
        SourceId = "partner-1", EvidenceId = "e-1", Items = items,
    };

    public static MinorDeclaration Age(bool isFourteenOrOlder, TimeSpan ago) => new()
    {
        EntryId = Guid.NewGuid(), SubjectId = Guards.Subject, HandlerId = Guards.Strict.Handler.Id, PolicyHash = "", At = Guards.Now - ago,
        Channel = "app",
        IsFourteenOrOlder = isFourteenOrOlder,
    };

    public static ConsentSuspension Suspension(TimeSpan ago, params string[] scopes) => new()
    {
        EntryId = Guid.NewGuid(), SubjectId = Guards.Subject, HandlerId = Guards.Strict.Handler.Id, PolicyHash = "", At = Guards.Now - ago,
        Channel = "server",
        Scopes = scopes, Rule = "P4.4.1-3",
    };

    public static EndOfUse End(TimeSpan ago) => new()
    {
        EntryId = Guid.NewGuid(), SubjectId = Guards.Subject, HandlerId = Guards.Strict.Handler.Id, PolicyHash = "", At = Guards.Now - ago,
        Channel = "server",
    };

    public static PreferenceChoice Refusal(PreferenceKind kind, TimeSpan ago) => new()
    {
        EntryId = Guid.NewGuid(), SubjectId = Guards.Subject, HandlerId = Guards.Strict.Handler.Id, PolicyHash = "", At = Guards.Now - ago,
        Channel = "app",
        Kind = kind, Subject = "", IsRefused = true,
    };

    public static PermissionObservation Permission(string device, PermissionState state, TimeSpan ago) => new()
    {
        EntryId = Guid.NewGuid(), SubjectId = Guards.Subject, HandlerId = Guards.Strict.Handler.Id, PolicyHash = "", At = Guards.Now - ago,
        Channel = "app",
        DeviceId = device, Permission = DevicePermission.Camera, State = state,
    };
}
