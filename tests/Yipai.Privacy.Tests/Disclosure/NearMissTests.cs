using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Disclosure.Recipients;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests.Disclosure;

/// <summary>Rules that hold for every member, hop and recipient, and to the instant.</summary>
public sealed class NearMissTests
{
    private static readonly DataItemSet Items = DataItems.CaseReport;

    private static readonly RecipientKind[] Kinds =
        [.. Enum.GetValues<RecipientKind>().Where(kind => kind != RecipientKind.VerificationPartnerUnit)];

    public static TheoryData<PrivacyProfile, RecipientKind> NoAuthority =>
        Matrix.Of(Enum.GetValues<PrivacyProfile>(), Kinds.Where(kind => kind != RecipientKind.Authority).ToList());

    public static TheoryData<RecipientKind> EveryRecipient => [.. Kinds];

    public static TheoryData<PrivacyProfile, RecipientKind> Hops =>
        Matrix.Of(Enum.GetValues<PrivacyProfile>(), new[] { RecipientKind.VerificationProvider, RecipientKind.VerificationPartnerUnit });

    public static TheoryData<RecipientKind, string> FacesOfHops => Matrix.Of(
        new[] { RecipientKind.VerificationProvider, RecipientKind.VerificationPartnerUnit }, new[] { "bio.facePhoto", "bio.faceVideo" });

    [Theory, MemberData(nameof(NoAuthority))]
    [Covers("P4.4.2-1", "P4.4.2-2", "P4.4.2-3")]
    public void DecideDisclosure_GroundOfAuthorityForAnotherRecipient_IsDenied(PrivacyProfile profile, RecipientKind kind)
    {
        DisclosureGround[] grounds =
        [
            new NationalSecurityGround("A", "I", Items), new PublicInterestGround("A", "I", IsHealthEmergency: true, Items),
            new CriminalJusticeGround("A", "I", Items),
        ];

        Assert.All(grounds, ground => Assert.Equal(
            DenialReason.GroundNotForRecipient,
            Recipients.In(profile).DecideDisclosure(To(kind, Items) with { Ground = ground }, Notified(Recipients.In(profile))).Reason));
    }

    [Theory, MemberData(nameof(EveryRecipient))]
    [CoversStrict("PIPL 27", "S8")]
    public void DecideDisclosure_PublicInformationRefused_IsDeniedToEveryRecipient(RecipientKind kind)
    {
        DisclosureGround[] grounds = [new SelfPublishedGround("https://example.cn/1", Items, Items), new PublicSourceGround("news", Items)];
        ConsentState refused = Notified(Recipients.Strict, ("publication", ConsentEvent.Refused));
        ConsentState withdrawn = Notified(Recipients.Strict, ("publication", ConsentEvent.Withdrawn));

        Assert.All(grounds, ground => Assert.All([refused, withdrawn], state => Assert.Equal(
            DenialReason.ConsentRefused, Recipients.Strict.DecideDisclosure(To(kind, Items) with { Ground = ground }, state).Reason)));
        Assert.All(grounds, ground => Assert.True(
            Recipients.Strict.DecideDisclosure(To(kind, Items) with { Ground = ground }, Notified(Recipients.Strict)).IsAllowed));
    }

    [Theory, MemberData(nameof(Hops))]
    [Covers("P4.1.1-1", "P4.1.1-3")]
    public void DecideDisclosure_AnotherPersonsInformation_IsDeniedOnEachHop(PrivacyProfile profile, RecipientKind kind)
    {
        DisclosureRequest own = Verify(kind, Identity);

        Assert.True(Recipients.In(profile).DecideDisclosure(own, Verified(profile)).IsAllowed);
        Assert.Equal(
            DenialReason.NotOwnInformation,
            Recipients.In(profile).DecideDisclosure(own with { IsOwnInformation = false }, Verified(profile)).Reason);
    }

    [Theory, MemberData(nameof(FacesOfHops))]
    [CoversStrict("S5")]
    public void DecideDisclosure_FaceWithoutAnotherWay_IsDeniedOnEachHop(RecipientKind kind, string face)
    {
        DisclosureRequest request = Verify(kind, DataItemSet.Of(DataItems.Find(face), DataItems.PersonName));

        Assert.All(new[] { null, "", " " }, alternative => Assert.Equal(
            DenialReason.AlternativeMissing,
            Recipients.Strict.DecideDisclosure(
                request with { AlternativeToFace = alternative }, Verified(PrivacyProfile.Strict2026)).Reason));
        Assert.True(Recipients.Strict.DecideDisclosure(
            request with { AlternativeToFace = "窗口核验" }, Verified(PrivacyProfile.Strict2026)).IsAllowed);
    }

    [Theory, MemberData(nameof(Hops))]
    [Covers("P4.1.2-9(3)/1")]
    public void DecideDisclosure_RecipientThatDidNotAcknowledgeThePurpose_IsDenied(PrivacyProfile profile, RecipientKind kind) =>
        Assert.Equal(
        DenialReason.RecipientNotInformed,
        Recipients.In(profile)
            .DecideDisclosure(Verify(kind, Identity) with { Purpose = new("RealNameVerification") }, Verified(profile)).Reason);

    [Theory]
    [InlineData(RecipientKind.EntrustedSupplier), InlineData(RecipientKind.Partner), InlineData(RecipientKind.DesignatedServiceProvider)]
    [InlineData(RecipientKind.PaymentInstitution)]
    [CoversStrict("PIPL 21")]
    public void DecideDisclosure_EntrustmentWithoutOnePart_IsDenied(RecipientKind kind)
    {
        var whole = new EntrustmentAgreement
        {
            ContractId = "C-7", Purpose = "hosting", Method = "storage", Items = Items, Protection = "encrypted", EndsAt = Now.AddTicks(1),
        };
        DisclosureRequest request = To(kind, Items, DisclosureKind.EntrustedProcessing);
        EntrustmentAgreement[] broken =
        [
            whole with { ContractId = "" }, whole with { ContractId = " " }, whole with { Purpose = "" }, whole with { Method = "" },
            whole with { Protection = "" }, whole with { Items = default }, whole with { EndsAt = Now },
            whole with { EndsAt = Now.AddDays(-1) },
        ];

        Assert.True(Recipients.Strict.DecideDisclosure(request with { Entrustment = whole }, ConsentState.Empty).IsAllowed);
        Assert.All(broken, agreement => Assert.False(agreement.IsComplete(Now)));
        Assert.All(broken, agreement => Assert.Equal(
            DenialReason.ContractMissing,
            Recipients.Strict.DecideDisclosure(request with { Entrustment = agreement }, ConsentState.Empty).Reason));
    }

    [Theory]
    [InlineData(0, true), InlineData(1, true), InlineData(-1, false), InlineData(null, false)]
    [Covers("P4.4.1-3"), CoversStrict("S23", "PIPL 22")]
    public void DecideDisclosure_ChangeOfHandler_NeedsTheNoticeBefore(int? noticeMinutesAgo, bool isAllowedInStrict)
    {
        DisclosureRequest request = Transfer("the-NewHandler", noticeMinutesAgo is { } ago ? Now.AddMinutes(-ago) : null);

        Assert.Equal(isAllowedInStrict, Recipients.Strict.DecideDisclosure(request, Notified(Recipients.Strict)).IsAllowed);
        Assert.True(Recipients.AsWritten.DecideDisclosure(request, Notified(Recipients.AsWritten)).IsAllowed);
    }

    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    [Covers("P4.4.1-3")]
    public void DecideDisclosure_ChangeToAnotherHandlerOrNone_IsDenied(PrivacyProfile profile)
    {
        DisclosureRequest another = Transfer("somebody-else", Now.AddDays(-1));

        Assert.All([another, another with { Change = null }], request => Assert.Equal(
            DenialReason.HandlerChangeUnsettled, Recipients.In(profile)
                .DecideDisclosure(request, Notified(Recipients.In(profile))).Reason));
    }

    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    [Covers("P1/3")]
    public void Decide_UsageLogBeforeTheNotice_IsDenied(PrivacyProfile profile)
    {
        PrivacyGuard guard = Recipients.In(profile);
        ConsentState later = ConsentState.From([Notice(guard, TimeSpan.FromTicks(-1))]);
        ConsentState just = ConsentState.From([Notice(guard)]);
        ProcessingRequest log = Request(Activities.ServiceLog, DataItemSet.Of(DataItems.IpAddress, DataItems.UsageLog));

        Assert.All([ConsentState.Empty, later], state => Assert.Equal(DenialReason.NoticeNotShown, guard.Decide(log, state).Reason));
        Assert.True(guard.Decide(log, just).IsAllowed);
        Assert.True(
            guard.Decide(log with { Items = DataItemSet.Of(DataItems.IpAddress, DataItems.VisitedUrl) }, ConsentState.Empty).IsAllowed);
    }

    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    [Covers("P4.4.1/1")]
    public void DecideDisclosure_ItemBeyondTheRegistration_IsDenied(PrivacyProfile profile)
    {
        PrivacyGuard guard = Knowing(profile, new DataRecipient(
            "narrow", "Narrow Ltd", RecipientKind.Partner, "dpo@example.cn", DataItems.CaseReport, "C-7"));
        ConsentState state = Notified(guard, ("share-partner/narrow", ConsentEvent.Given));
        DisclosureRequest request = new(DisclosureKind.Sharing, "narrow", DataItems.CaseReport) { Principal = Me, Now = Now };

        DisclosureDecision wider = guard.DecideDisclosure(
            request with { Items = DataItemSet.Of(DataItems.CaseReport, DataItems.MobileNumber) }, state);

        Assert.True(guard.DecideDisclosure(request, state).IsAllowed);
        Assert.Equal(DenialReason.ItemNotForRecipient, wider.Reason);
        Assert.Equal([DataItems.MobileNumber], wider.OffendingItems.ToList());
    }

    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    [Covers("P4.4.1/1"), CoversStrict("PIPL 17", "PIPL 23")]
    public void DecideDisclosure_RecipientWithoutAName_IsUnknown(PrivacyProfile profile)
    {
        PrivacyGuard guard = Knowing(profile, new DataRecipient(
            "nameless", "", RecipientKind.Partner, "dpo@example.cn", DataItems.CaseReport, "C-7"));

        DisclosureDecision decision = guard.DecideDisclosure(
            new(DisclosureKind.Sharing, "nameless", DataItems.CaseReport) { Principal = Me, Now = Now },
            Notified(guard, ("share-partner/nameless", ConsentEvent.Given)));

        Assert.Equal(DenialReason.UnknownRecipient, decision.Reason);
    }

    [Fact]
    [CoversStrict("PIPL 23")]
    public void DecideDisclosure_GeneralConsentToSharing_IsDenied()
    {
        ConsentRecord separate = Record(Recipients.Strict, $"share-partner/{IdOf(RecipientKind.Partner)}", ConsentEvent.Given);

        DisclosureDecision[] decisions =
        [
            .. new[] { separate, separate with { Kind = ConsentKind.General } }.Select(record => Recipients.Strict.DecideDisclosure(
                To(RecipientKind.Partner, Items), ConsentState.From([Notice(Recipients.Strict, TimeSpan.FromHours(1)), record]))),
        ];

        Assert.Equal([DenialReason.None, DenialReason.ConsentMissing], decisions.Select(decision => decision.Reason));
    }

    private static PrivacyGuard Knowing(PrivacyProfile profile, DataRecipient recipient)
    {
        var options = new YipaiPrivacyOptions { Profile = profile };
        options.UseDemonstrationHandler();
        options.Recipients.Add(recipient);
        return new PrivacyGuard(options);
    }

    private static DisclosureRequest Transfer(string newHandler, DateTimeOffset? noticeAt) =>
        To(RecipientKind.NewHandler, Items, DisclosureKind.Transfer) with
        {
            Change = new HandlerChange(
                new PersonalInformationHandler("新的处理者", "dpo@example.cn", new HandlerId(newHandler), HandlerRole.Commercial),
                StaysBound: true, [], noticeAt),
        };

    private static DisclosureRequest Verify(RecipientKind kind, DataItemSet items) => To(kind, items) with
    {
        IsOwnInformation = true,
        OnwardFrom = kind == RecipientKind.VerificationPartnerUnit ? IdOf(RecipientKind.VerificationProvider) : null,
    };

    private static ConsentState Verified(PrivacyProfile profile) => Notified(
        Recipients.In(profile),
        ($"share-verification/{IdOf(RecipientKind.VerificationProvider)}", ConsentEvent.Given),
        ($"share-verification/{IdOf(RecipientKind.VerificationPartnerUnit)}", ConsentEvent.Given));
}
