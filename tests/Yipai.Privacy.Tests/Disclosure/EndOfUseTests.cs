using Yipai.Privacy.Consent;
using Yipai.Privacy.DeviceStorage;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Tests.Consent;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Disclosure.Recipients;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests.Disclosure;

/// <summary>What stops when a person has stopped using the service.</summary>
public sealed class EndOfUseTests
{
    private static readonly EntrustmentAgreement Entrustment = new()
    {
        ContractId = "C-7", Purpose = "hosting", Method = "storage", Items = DataItems.CaseReport, Protection = "encrypted",
        EndsAt = Now.AddDays(1),
    };

    private static readonly (string, ConsentEvent)[] Yes =
    [
        ("case-handling", ConsentEvent.Given), ("publication", ConsentEvent.Given), ("third-party-login", ConsentEvent.Given),
        .. from kind in Enum.GetValues<RecipientKind>()
           from scope in new[] { "share-partner", "share-payment", "share-promotion", "share-verification" }
           select ($"{scope}/{IdOf(kind)}", ConsentEvent.Given),
        ("cookies", ConsentEvent.Given), ("personalization", ConsentEvent.Given),
    ];

    private static readonly DisclosureRequest[] Disclosures =
    [
        To(RecipientKind.CityManagementDepartment, DataItems.CaseReport),
        To(RecipientKind.Public, DataItems.PublishedText, DisclosureKind.PublicDisclosure),
        To(RecipientKind.Partner, DataItems.MobileNumber),
        To(RecipientKind.Agent, DataItems.CaseReport),
        To(RecipientKind.DesignatedServiceProvider, DataItems.CaseReport),
        To(RecipientKind.Partner, DataItems.CaseReport, DisclosureKind.JointHandling) with { JointAgreementId = "J-1" },
        To(RecipientKind.EntrustedSupplier, DataItems.CaseReport, DisclosureKind.EntrustedProcessing) with { Entrustment = Entrustment },
        To(RecipientKind.PaymentInstitution, DataItems.PaymentResult),
        To(RecipientKind.PromotionPartner, DataItems.PreferenceFeature),
        To(RecipientKind.VerificationProvider, DataItems.PersonName) with { IsOwnInformation = true },
        To(RecipientKind.VerificationPartnerUnit, DataItems.PersonName) with
        {
            IsOwnInformation = true, OnwardFrom = IdOf(RecipientKind.VerificationProvider),
        },
        To(RecipientKind.ThirdPartyPlatform, DataItems.AccountNickname) with { ShownItems = DataItems.AccountNickname },
        To(RecipientKind.Partner, DataItems.CaseReport)
            with { Ground = new ContractGround("C-1", AtTheirRequest: true, DataItems.CaseReport) },
    ];

    public static TheoryData<PrivacyProfile, int> EveryWay =>
        Matrix.Of(Enum.GetValues<PrivacyProfile>(), Enumerable.Range(0, Disclosures.Length).ToList());

    public static TheoryData<PrivacyProfile> Profiles => [PrivacyProfile.Strict2026, PrivacyProfile.AsWritten2021];

    [Theory, MemberData(nameof(EveryWay))]
    public void DecideDisclosure_StillInUse_Allows(PrivacyProfile profile, int way)
    {
        DisclosureDecision decision = In(profile).DecideDisclosure(Disclosures[way], Person(profile));

        Assert.True(decision.IsAllowed, decision.ToString());
    }

    [Theory, MemberData(nameof(EveryWay))]
    [Covers("P4.1.2-9(2)")]
    public void DecideDisclosure_UseEnded_Denies(PrivacyProfile profile, int way)
    {
        DisclosureDecision decision = In(profile).DecideDisclosure(Disclosures[way], Person(profile, Entries.End(TimeSpan.Zero)));

        Assert.Equal(DenialReason.UseEnded, decision.Reason);
        Assert.True(decision.Cites("P4.1.2-9(2)"));
    }

    [Theory, MemberData(nameof(EveryWay))]
    public void DecideDisclosure_UseEndsLater_StillAllows(PrivacyProfile profile, int way)
    {
        DisclosureDecision decision = In(profile).DecideDisclosure(Disclosures[way], Person(profile, Entries.End(TimeSpan.FromTicks(-1))));

        Assert.True(decision.IsAllowed, decision.ToString());
    }

    [Theory, MemberData(nameof(Profiles))]
    public void DecideDisclosure_UseEndedWithOrderOfAuthority_Allows(PrivacyProfile profile)
    {
        DisclosureRequest ordered = To(RecipientKind.Authority, DataItems.CaseReport) with
        {
            Ground = new CriminalJusticeGround("公安局", "2026-7", DataItems.CaseReport),
        };

        DisclosureDecision decision = In(profile).DecideDisclosure(ordered, Person(profile, Entries.End(TimeSpan.FromDays(1))));

        Assert.True(decision.IsAllowed, decision.ToString());
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.1.2-9(2)", "P4.5/1")]
    public void DecideWrite_UseEnded_DeniesAlsoWhatSigningInNeeds(PrivacyProfile profile)
    {
        PrivacyGuard guard = In(profile);
        var login = new StoredEntry(
            StorageTechnology.Cookie, "sid", StoragePurpose.LoginStatus, Now.AddDays(1), IssuingDomain.OfHost("city.example.cn"));

        StorageDecision before = DeviceStorageRegister.DecideWrite(login, guard.ReadStorageChoices(Me, Person(profile), Now), Now);
        StorageDecision after = DeviceStorageRegister.DecideWrite(
            login, guard.ReadStorageChoices(Me, Person(profile, Entries.End(TimeSpan.Zero)), Now), Now);

        Assert.Equal((true, DenialReason.UseEnded), (before.IsAllowed, after.Reason));
    }

    [Fact]
    [Covers("P4.1.2-9(2)")]
    public void Deem_UseEnded_DeemsNothing()
    {
        PrivacyGuard guard = In(PrivacyProfile.AsWritten2021);

        DeemedConsent deemed = guard.Deem(
            ConsentKind.DeemedByUse, "personalization", Me,
            ConsentState.From([Notice(guard, TimeSpan.FromHours(1)), Entries.End(TimeSpan.Zero)]),
            new DeemedOccasion(Guid.NewGuid(), "app", "launch", Now));

        Assert.Equal(DenialReason.UseEnded, deemed.Reason);
    }

    [Fact]
    [Covers("P4.1.2-9(2)", "P4.1.2-3/4")]
    public void MayUse_UseEnded_IsFalse()
    {
        PermissionObservation open = new()
        {
            EntryId = Guid.NewGuid(), SubjectId = Subject, HandlerId = Recipients.Strict.Handler.Id, PolicyHash = "", At = Now.AddHours(-1),
            Channel = "app",
            DeviceId = "phone", Permission = DevicePermission.Camera, State = PermissionState.Full,
        };

        bool before = ConsentState.From([open]).MayUse("phone", DevicePermission.Camera, Now, Now);
        bool after = ConsentState.From([open, Entries.End(TimeSpan.Zero)]).MayUse("phone", DevicePermission.Camera, Now, Now);

        Assert.Equal((true, false), (before, after));
    }

    private static PrivacyGuard In(PrivacyProfile profile) => Recipients.In(profile);

    private static ConsentState Person(PrivacyProfile profile, params LedgerEntry[] more)
    {
        PrivacyGuard guard = In(profile);
        return ConsentState.From(
        [
            Notice(guard, TimeSpan.FromHours(1)),
            .. Yes.Select(choice => Record(guard, choice.Item1, choice.Item2, TimeSpan.FromMinutes(30))), .. more,
        ]);
    }
}
