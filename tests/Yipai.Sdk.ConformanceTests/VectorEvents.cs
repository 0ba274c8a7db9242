using Yipai.Privacy;
using Yipai.Privacy.Consent;

namespace Yipai.Sdk.ConformanceTests;

/// <summary>What else a ledger holds about the person of a vector, by a name that the vectors write.</summary>
internal static class VectorEvents
{
    public const string End = "endOfUse";
    public const string EndLater = "endOfUseLater";
    public const string Agreement = "agreementAccepted";
    public const string Source = "sourceAuthorized";
    public const string PurposeTold = "purposeTold";
    public const string AdvertisingOff = "off:Advertising";
    public const string PushOff = "off:Advertising/Push";
    public const string PersonalizationOff = "off:Personalization";
    private const string ItemOff = "off:Item/";
    private const string ActivityOff = "off:Activity/";

    public static string OffOf(DataItem item) => ItemOff + item.Id;

    public static string OffOf(ProcessingActivity activity) => ActivityOff + activity.Id;

    public static LedgerEntry Entry(string name, HandlerId handler) => name switch
    {
        End => Stamp(new EndOfUse { EntryId = Guid.NewGuid(), SubjectId = VectorWorld.Subject, HandlerId = handler, PolicyHash = "",
            At = VectorWorld.Now, Channel = "app" }),
        EndLater => new EndOfUse { EntryId = Guid.NewGuid(), SubjectId = VectorWorld.Subject, HandlerId = handler, PolicyHash = "",
            At = VectorWorld.Now.AddDays(1), Channel = "app" },
        Agreement => Stamp(new AgreementAcceptance
        {
            EntryId = Guid.NewGuid(), SubjectId = VectorWorld.Subject, HandlerId = handler, PolicyHash = "", At = VectorWorld.Now,
                Channel = "app",
            AgreementId = "service", AgreementVersion = "1",
        }),
        Source => Stamp(new SourceAuthorization
        {
            EntryId = Guid.NewGuid(), SubjectId = VectorWorld.Subject, HandlerId = handler, PolicyHash = "", At = VectorWorld.Now,
                Channel = "app",
            SourceId = "partner-1", EvidenceId = "evidence", Items = [DataItems.IndirectInformation.Id],
        }),
        PurposeTold => Stamp(new PurposeNotice
        {
            EntryId = Guid.NewGuid(), SubjectId = VectorWorld.Subject, HandlerId = handler, PolicyHash = "", At = VectorWorld.Now,
                Channel = "app",
            ActivityId = Activities.Interaction.Id, Purpose = "purpose",
        }),
        _ => Off(name, handler),
    };

    private static PreferenceChoice Off(string name, HandlerId handler)
    {
        string[] parts = name["off:".Length..].Split('/');
        return (PreferenceChoice)Stamp(new PreferenceChoice
        {
            EntryId = Guid.NewGuid(), SubjectId = VectorWorld.Subject, HandlerId = handler, PolicyHash = "", At = VectorWorld.Now,
                Channel = "app",
            Kind = Enum.Parse<PreferenceKind>(parts[0]), Subject = parts.ElementAtOrDefault(1) ?? "", IsRefused = true,
        });
    }

    private static LedgerEntry Stamp(LedgerEntry entry) => entry with { At = VectorWorld.Now.AddMinutes(-10) };
}
