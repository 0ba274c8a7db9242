using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Disclosure.Recipients;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests.Disclosure;

/// <summary>To whom information goes, by which way, on which consent.</summary>
public sealed class SharingTests
{
    public static TheoryData<PrivacyProfile> Profiles => [PrivacyProfile.Strict2026, PrivacyProfile.AsWritten2021];

    public static TheoryData<RecipientKind> AffiliatesAndPartners =>
    [
        RecipientKind.InvestingShareholder, RecipientKind.ShareholderInvestee, RecipientKind.AllianceMember, RecipientKind.Partner,
        RecipientKind.TrustedSupplier, RecipientKind.ServiceProvider, RecipientKind.Agent,
    ];

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.4.1/1")]
    public void DecideDisclosure_RecipientNotListedOrWayNotDeclared_IsDenied(PrivacyProfile profile)
    {
        PrivacyGuard guard = Recipients.In(profile);

        DisclosureDecision stranger = guard.DecideDisclosure(
            To(RecipientKind.Partner, DataItems.CaseReport) with { RecipientId = "some-data-company" }, Notified(guard));

        Assert.Equal(DenialReason.UnknownRecipient, stranger.Reason);
        Assert.True(stranger.Cites("P4.4.1/1"));
        Assert.Equal(DenialReason.UndeclaredDisclosure, Ask(guard, RecipientKind.OtherOrganization, DataItems.CaseReport).Reason);
        Assert.Equal(DenialReason.UndeclaredDisclosure,
            Ask(guard, RecipientKind.CityManagementDepartment, DataItems.CaseReport, DisclosureKind.Transfer).Reason);
        Assert.Equal(
            DenialReason.UndeclaredDisclosure, Ask(guard, RecipientKind.CityManagementDepartment, DataItems.CaseReport, default).Reason);
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P3-4")]
    public void DecideDisclosure_RecipientWithoutContact_IsUnknown(PrivacyProfile profile)
    {
        PrivacyGuard guard = Recipients.In(profile);

        ConsentState yes =
            Notified(guard, ("share-partner/the-Partner", ConsentEvent.Given), ("share-partner/unreachable", ConsentEvent.Given));

        Assert.True(guard.DecideDisclosure(To(RecipientKind.Partner, DataItems.CaseReport), yes).IsAllowed);
        Assert.Equal(DenialReason.UnknownRecipient,
            guard.DecideDisclosure(To(RecipientKind.Partner, DataItems.CaseReport) with { RecipientId = "unreachable" }, yes).Reason);
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P3-1")]
    public void DecideDisclosure_HandlerAsRecipient_IsUnknown(PrivacyProfile profile)
    {
        PrivacyGuard guard = Recipients.In(profile);

        Assert.Equal(
            DenialReason.UnknownRecipient,
            guard.DecideDisclosure(
                To(RecipientKind.Partner, DataItems.CaseReport) with { RecipientId = guard.Handler.Id.Value }, Notified(guard)).Reason);
    }

    [Theory, MemberData(nameof(AffiliatesAndPartners))]
    [Covers("P4.4.1-2/1")]
    [CoversStrict("S7", "PIPL 23")]
    public void DecideDisclosure_Partner_GetsWhatTheServiceNeedsInStrictOnAConsentThatNamesIt(RecipientKind kind)
    {
        Assert.True(Ask(Recipients.AsWritten, kind, DataItems.CaseReport).IsAllowed);
        string scope = $"share-partner/{IdOf(kind)}";
        DisclosureDecision unasked = Ask(Recipients.Strict, kind, DataItems.CaseReport);
        Assert.Equal((DenialReason.ConsentMissing, scope), (unasked.Reason, unasked.Missing[0].ScopeId));
        Assert.Contains($"{kind} Ltd dpo@example.cn", Recipients.Strict.CreatePrompt(scope).Recipients);
        Assert.True(Ask(Recipients.Strict, kind, DataItems.CaseReport, choices: (scope, ConsentEvent.Given)).IsAllowed);
        Assert.False(
            Ask(Recipients.Strict, kind, DataItems.CaseReport, choices: ("share-partner/somebody-else", ConsentEvent.Given)).IsAllowed);
        Assert.False(Ask(Recipients.Strict, kind, DataItems.CaseReport, choices: ("share-partner", ConsentEvent.Given)).IsAllowed);
        foreach (PrivacyGuard guard in new[] { Recipients.Strict, Recipients.AsWritten })
        {
            Assert.Equal(
                DenialReason.ItemNotForRecipient, Ask(guard, kind, DataItems.FacePhoto, choices: (scope, ConsentEvent.Given)).Reason);
            Assert.Equal(
                DenialReason.ConsentWithdrawn, Ask(guard, kind, DataItems.CaseReport, choices: (scope, ConsentEvent.Withdrawn)).Reason);
            Assert.Equal(DenialReason.UndeclaredPurpose, guard.DecideDisclosure(
                To(kind, DataItems.CaseReport) with { Purpose = ProcessingPurpose.CommercialAds },
                Notified(guard, (scope, ConsentEvent.Given))).Reason);
            Assert.Equal(DenialReason.ContractMissing, guard.DecideDisclosure(
                To(RecipientKind.Partner, DataItems.CaseReport) with { RecipientId = "no-contract" }, Notified(guard)).Reason);
        }
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.4.1-1")]
    [CoversStrict("S30")]
    public void DecideDisclosure_CityManagementDepartment_GetsTheCaseAndNotTheReporter(PrivacyProfile profile)
    {
        PrivacyGuard guard = Recipients.In(profile);
        DataItemSet facts = DataItemSet.Of(DataItems.CaseReport, DataItems.PublishedText, DataItems.Photo);

        DisclosureDecision dispatch =
            Ask(guard, RecipientKind.CityManagementDepartment, facts, choices: ("case-handling", ConsentEvent.Given));

        Assert.True(dispatch.IsAllowed);
        Assert.True(dispatch.Cites(profile == PrivacyProfile.AsWritten2021 ? "P4.4.1-1" : "S30"));
        DataItem[] reporter =
            [DataItems.MobileNumber, DataItems.PersonName, DataItems.AccountName, DataItems.IdentityNumber, DataItems.PrecisePosition];
        Assert.All(reporter, item => Assert.Equal(
            DenialReason.ItemNotForRecipient,
            Ask(guard, RecipientKind.CityManagementDepartment, facts | item, choices: ("case-handling", ConsentEvent.Given)).Reason));
    }

    [Fact]
    [Covers("P4.4.1-2/2")]
    [CoversStrict("PIPL 21")]
    public void DecideDisclosure_EntrustedProcessing_NeedsAContractAndInStrictEveryPartOfIt()
    {
        DisclosureRequest request = To(RecipientKind.EntrustedSupplier, DataItems.CaseReport, DisclosureKind.EntrustedProcessing);

        Assert.True(Recipients.AsWritten.DecideDisclosure(request, ConsentState.Empty).IsAllowed);
        Assert.Equal(DenialReason.ContractMissing, Recipients.Strict.DecideDisclosure(request, ConsentState.Empty).Reason);
        var agreement = new EntrustmentAgreement
        {
            ContractId = "C-7", Purpose = "hosting", Method = "storage", Items = DataItems.CaseReport, Protection = "encrypted",
            EndsAt = Now.AddDays(1),
        };
        DisclosureRequest whole = request with { Entrustment = agreement };
        Assert.True(Recipients.Strict.DecideDisclosure(whole, ConsentState.Empty).IsAllowed);
        EntrustmentAgreement[] broken =
        [
            agreement with { Purpose = "" }, agreement with { Method = " " }, agreement with { Protection = "" },
            agreement with { EndsAt = Now }, agreement with { Items = DataItems.Photo },
        ];
        Assert.All(broken, one =>
            Assert.False(Recipients.Strict.DecideDisclosure(request with { Entrustment = one }, ConsentState.Empty).IsAllowed));
        Assert.True(broken[3].IsReturnDue(Now) && !agreement.IsReturnDue(Now));
        foreach (PrivacyGuard guard in new[] { Recipients.Strict, Recipients.AsWritten })
        {
            Assert.Equal(DenialReason.ItemNotForRecipient,
                guard.DecideDisclosure(whole with { Items = DataItems.FacePhoto }, ConsentState.Empty).Reason);
        }
    }

    [Fact]
    [Covers("P4.4.1-2/2")]
    public void DecideDisclosure_PaymentInstitution_GetsThePaymentAndNothingOfTheCase()
    {
        (string, ConsentEvent) yes = ($"share-payment/{IdOf(RecipientKind.PaymentInstitution)}", ConsentEvent.Given);

        Assert.True(Ask(Recipients.AsWritten, RecipientKind.PaymentInstitution, DataItems.PaymentResult).IsAllowed);
        Assert.False(Ask(Recipients.Strict, RecipientKind.PaymentInstitution, DataItems.PaymentResult).IsAllowed);
        Assert.True(Ask(Recipients.Strict, RecipientKind.PaymentInstitution, DataItems.PaymentResult, choices: yes).IsAllowed);
        Assert.All(new[] { Recipients.Strict, Recipients.AsWritten }, guard => Assert.Equal(
            DenialReason.ItemNotForRecipient, Ask(guard, RecipientKind.PaymentInstitution, DataItems.CaseReport, choices: yes).Reason));
    }

    [Fact]
    [Covers("P4.4.1-2/3")]
    [CoversStrict("S29")]
    public void DecideDisclosure_PromotionPartner_GetsPreferencesAndNeverWhoReported()
    {
        string scope = $"share-promotion/{IdOf(RecipientKind.PromotionPartner)}";

        Assert.True(Ask(Recipients.AsWritten, RecipientKind.PromotionPartner, DataItems.PreferenceFeature).IsAllowed);
        Assert.Equal(scope, Ask(Recipients.Strict, RecipientKind.PromotionPartner, DataItems.PreferenceFeature).Missing[0].ScopeId);
        Assert.True(Ask(Recipients.Strict, RecipientKind.PromotionPartner, DataItems.PreferenceFeature,
            choices: (scope, ConsentEvent.Given)).IsAllowed);
        foreach (PrivacyGuard guard in new[] { Recipients.Strict, Recipients.AsWritten })
        {
            Assert.Equal(DenialReason.RefusedInSettings, Ask(
                guard, RecipientKind.PromotionPartner, DataItems.PreferenceFeature,
                choices: [(scope, ConsentEvent.Given), ("advertising", ConsentEvent.Withdrawn)]).Reason);
            foreach (DataItem item in new[] { DataItems.PersonName, DataItems.FacePhoto, DataItems.MobileNumber, DataItems.CaseReport,
                DataItems.IdentityNumber })
            {
                Assert.Equal(DenialReason.ItemNotForRecipient,
                    Ask(guard, RecipientKind.PromotionPartner, item, choices: (scope, ConsentEvent.Given)).Reason);
            }
        }
    }

    [Fact]
    [Covers("P4.1.1/6")]
    public void DecideDisclosure_ThirdPartyLogin_HandsOverOnlyWhatThePageShowed()
    {
        foreach (PrivacyGuard guard in new[] { Recipients.Strict, Recipients.AsWritten })
        {
            ConsentState yes = Notified(guard, ("third-party-login", ConsentEvent.Given));
            DisclosureRequest claims =
                To(RecipientKind.ThirdPartyPlatform, DataItemSet.Of(DataItems.AccountNickname, DataItems.AccountAvatar));
            Assert.True(guard.DecideDisclosure(claims with { ShownItems = claims.Items }, yes).IsAllowed);
            DisclosureDecision more = guard.DecideDisclosure(claims with { ShownItems = DataItems.AccountNickname }, yes);
            Assert.Equal(DenialReason.ItemNotShown, more.Reason);
            Assert.True(more.Cites("P4.1.1/6"));
            Assert.Equal([DataItems.AccountAvatar], more.OffendingItems.ToList());
            Assert.False(
                guard.DecideDisclosure(claims with { Items = DataItems.MobileNumber, ShownItems = DataItems.MobileNumber }, yes).IsAllowed);
        }

        Assert.Equal(DenialReason.ConsentMissing, Recipients.Strict.DecideDisclosure(
            To(RecipientKind.ThirdPartyPlatform, DataItems.AccountNickname) with { ShownItems = DataItems.AccountNickname },
            Notified(Recipients.Strict)).Reason);
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.2.1/1")]
    public void DecideDisclosure_CrossBorder_IsDenied(PrivacyProfile profile)
    {
        DisclosureDecision abroad = Ask(Recipients.In(profile), RecipientKind.Partner, DataItems.CaseReport, DisclosureKind.CrossBorder);

        Assert.Equal(DenialReason.StaysInChina, abroad.Reason);
        Assert.True(abroad.Cites("P4.2.1/1") && abroad.Cites("PIPL 41"));
    }

    [Theory, MemberData(nameof(Profiles))]
    public void DecideDisclosure_JointHandling_NeedsItsAgreement(PrivacyProfile profile)
    {
        PrivacyGuard guard = Recipients.In(profile);
        ConsentState yes = Notified(guard, ("share-partner/the-Partner", ConsentEvent.Given));
        DisclosureRequest joint = To(RecipientKind.Partner, DataItems.CaseReport, DisclosureKind.JointHandling);

        Assert.Equal(DenialReason.ContractMissing, guard.DecideDisclosure(joint, yes).Reason);
        Assert.True(guard.DecideDisclosure(joint with { JointAgreementId = "J-1" }, yes).IsAllowed);
    }

    private static DisclosureDecision Ask(
        PrivacyGuard guard, RecipientKind kind, DataItemSet items, DisclosureKind way = DisclosureKind.Sharing,
        params (string, ConsentEvent)[] choices) =>
        guard.DecideDisclosure(To(kind, items, way), Notified(guard, choices));
}
