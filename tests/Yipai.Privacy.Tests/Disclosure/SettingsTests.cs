using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Disclosure.Recipients;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests.Disclosure;

/// <summary>What a person turned off in the settings reaches every recipient and every use.</summary>
public sealed class SettingsTests
{
    private static readonly DisclosureRequest ToPromoter = To(RecipientKind.PromotionPartner, DataItems.UsageLog);

    public static TheoryData<PrivacyProfile> Profiles => [PrivacyProfile.Strict2026, PrivacyProfile.AsWritten2021];

    public static TheoryData<PrivacyProfile, string> ProfilesAndChannels =>
        Matrix.Of(Enum.GetValues<PrivacyProfile>(), new[] { "", "InApp", "Push", "TextMessage", "Email" });

    [Theory, MemberData(nameof(Profiles))]
    public void DecideDisclosure_NothingTurnedOff_AllowsPromotionPartner(PrivacyProfile profile) =>
        Assert.True(Recipients.In(profile).DecideDisclosure(ToPromoter, With(profile)).IsAllowed);

    [Theory, MemberData(nameof(ProfilesAndChannels))]
    [Covers("P4.1.2-4/2", "P4.4.1-2/3")]
    public void DecideDisclosure_AdvertisingTurnedOff_DeniesPromotionPartner(PrivacyProfile profile, string channel)
    {
        DisclosureDecision decision = Recipients.In(profile)
            .DecideDisclosure(ToPromoter, With(profile, Set(PreferenceKind.Advertising, channel)));

        Assert.Equal(DenialReason.RefusedInSettings, decision.Reason);
        Assert.True(decision.Cites("P4.1.2-4/2"));
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.1.2-4/2")]
    public void DecideDisclosure_AdvertisingTurnedOnAgain_AllowsPromotionPartner(PrivacyProfile profile)
    {
        ConsentState state = With(
            profile, Set(PreferenceKind.Advertising, ""), Set(PreferenceKind.Advertising, "", isOff: false, TimeSpan.FromMinutes(1)));

        Assert.True(Recipients.In(profile).DecideDisclosure(ToPromoter, state).IsAllowed);
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.1.2-4/2")]
    public void DecideDisclosure_AdvertisingTurnedOff_LeavesOtherRecipientsAlone(PrivacyProfile profile)
    {
        ConsentState state = With(profile, Set(PreferenceKind.Advertising, ""));

        Assert.True(Recipients.In(profile).DecideDisclosure(To(RecipientKind.Partner, DataItems.CaseReport), state).IsAllowed);
        Assert.True(
            Recipients.In(profile).DecideDisclosure(To(RecipientKind.CityManagementDepartment, DataItems.CaseReport), state).IsAllowed);
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.1.2-4/2"), CoversStrict("S13")]
    public void DecideDisclosure_PersonalizationTurnedOff_DeniesPromotionPartner(PrivacyProfile profile)
    {
        DisclosureDecision decision = Recipients.In(profile)
            .DecideDisclosure(ToPromoter, With(profile, Set(PreferenceKind.Personalization, "")));

        Assert.Equal(DenialReason.RefusedInSettings, decision.Reason);
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.1.2-4/2"), CoversStrict("S13")]
    public void DecideDisclosure_PersonalizationConsentWithdrawn_KeepsDerivedFeatures(PrivacyProfile profile)
    {
        ConsentState state =
            With(profile, Record(Recipients.In(profile), "personalization", ConsentEvent.Withdrawn, TimeSpan.FromMinutes(1)));

        DisclosureDecision feature = Recipients.In(profile)
            .DecideDisclosure(ToPromoter with { Items = DataItems.PreferenceFeature }, state);

        Assert.Equal(DenialReason.RefusedInSettings, feature.Reason);
        Assert.Equal([DataItems.PreferenceFeature], feature.OffendingItems.ToList());
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.1.2-9(2)")]
    public void DecideDisclosure_ItemTurnedOff_DeniesThatItemToEveryRecipient(PrivacyProfile profile)
    {
        ConsentState state = With(profile, Set(PreferenceKind.Item, DataItems.MobileNumber.Id));
        DataItemSet both = DataItemSet.Of(DataItems.MobileNumber, DataItems.CaseReport);
        DisclosureRequest entrusted = To(RecipientKind.EntrustedSupplier, both, DisclosureKind.EntrustedProcessing) with
        {
            Entrustment = new EntrustmentAgreement
            {
                ContractId = "C-7", Purpose = "hosting", Method = "storage", Items = both, Protection = "encrypted",
                EndsAt = Now.AddDays(1),
            },
        };

        DisclosureDecision[] decisions =
        [
            Recipients.In(profile).DecideDisclosure(To(RecipientKind.Partner, both), state),
            Recipients.In(profile).DecideDisclosure(To(RecipientKind.DesignatedServiceProvider, both), state),
            Recipients.In(profile)
                .DecideDisclosure(To(RecipientKind.VerificationProvider, DataItems.MobileNumber) with { IsOwnInformation = true }, state),
            Recipients.In(profile).DecideDisclosure(entrusted, state),
        ];

        Assert.All(decisions, decision => Assert.Equal(DenialReason.RefusedInSettings, decision.Reason));
        Assert.All(decisions, decision => Assert.Equal([DataItems.MobileNumber], decision.OffendingItems.ToList()));
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.1.2-9(2)")]
    public void DecideDisclosure_TwoItemsTurnedOff_NamesBoth(PrivacyProfile profile)
    {
        ConsentState state = With(
            profile, Set(PreferenceKind.Item, DataItems.MobileNumber.Id), Set(PreferenceKind.Item, DataItems.CaseReport.Id));

        DisclosureDecision decision = Recipients.In(profile).DecideDisclosure(
            To(RecipientKind.Partner, DataItemSet.Of(DataItems.MobileNumber, DataItems.CaseReport, DataItems.CaseType)), state);

        Assert.Equal([DataItems.CaseReport, DataItems.MobileNumber], decision.OffendingItems.ToList().OrderBy(item => item.Id));
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.1.2-9(2)")]
    public void DecideDisclosure_OtherItemTurnedOff_Allows(PrivacyProfile profile)
    {
        ConsentState state = With(profile, Set(PreferenceKind.Item, DataItems.AccountName.Id));

        Assert.True(Recipients.In(profile).DecideDisclosure(To(RecipientKind.Partner, DataItems.MobileNumber), state).IsAllowed);
    }

    [Theory]
    [InlineData("report-case", RecipientKind.CityManagementDepartment, "case.report")]
    [InlineData("real-name-verification", RecipientKind.VerificationProvider, "person.name")]
    [InlineData("personalization", RecipientKind.PromotionPartner, "log.usage")]
    [InlineData("third-party-login", RecipientKind.ThirdPartyPlatform, "account.nickname")]
    [Covers("P4.1.2-9(2)")]
    public void DecideDisclosure_ActivityTurnedOff_DeniesWhatServesIt(string activity, RecipientKind kind, string itemId)
    {
        DataItem item = DataItems.Find(itemId);

        DisclosureRequest request = To(kind, item) with { IsOwnInformation = true, ShownItems = item };

        Assert.All(Enum.GetValues<PrivacyProfile>(), profile => Assert.Equal(
            DenialReason.RefusedInSettings,
            Recipients.In(profile).DecideDisclosure(request, With(profile, Set(PreferenceKind.Activity, activity))).Reason));
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.1.2-4/2"), CoversStrict("S13")]
    public void Decide_PersonalizationTurnedOff_DeniesAdvertisingAndCookiesForIt(PrivacyProfile profile)
    {
        PrivacyGuard guard = Recipients.In(profile);
        ConsentState state = With(profile, Set(PreferenceKind.Personalization, ""));
        ProcessingRequest advertise =
            Request(Activities.Personalization, DataItems.BrowsingLog) with { Purpose = ProcessingPurpose.CommercialAds };
        ProcessingRequest cookie = Request(Activities.Cookies, DataItems.CookieIdentifier);

        Assert.Equal(DenialReason.RefusedInSettings, guard.Decide(advertise, state).Reason);
        Assert.Equal(DenialReason.RefusedInSettings, guard.Decide(cookie with { Purpose = new("PreciseRecommendation") }, state).Reason);
        Assert.Equal(DenialReason.RefusedInSettings, guard.Decide(cookie with { Purpose = new("DataAnalysis") }, state).Reason);
        Assert.True(guard.Decide(cookie with { Purpose = new("LoginStatus") }, state).IsAllowed);
        Assert.True(guard.Decide(cookie with { Purpose = new("BrowsingPreference") }, state).IsAllowed);
        Assert.Equal(
            DenialReason.RefusedInSettings,
            guard.Decide(cookie with { Purpose = new("BrowsingPreference"), Items = DataItems.PreferenceFeature }, state).Reason);
    }

    private static ConsentState With(PrivacyProfile profile, params LedgerEntry[] more)
    {
        PrivacyGuard guard = Recipients.In(profile);
        string[] scopes =
        [
            "case-handling", "third-party-login", "personalization", "advertising", "cookies",
            $"share-promotion/{IdOf(RecipientKind.PromotionPartner)}",
            $"share-partner/{IdOf(RecipientKind.Partner)}", $"share-partner/{IdOf(RecipientKind.DesignatedServiceProvider)}",
            $"share-verification/{IdOf(RecipientKind.VerificationProvider)}",
        ];
        return ConsentState.From(
        [
            Notice(guard, TimeSpan.FromHours(1)),
            .. scopes.Select(scope => Record(guard, scope, ConsentEvent.Given, TimeSpan.FromMinutes(30))), .. more,
        ]);
    }

    private static PreferenceChoice Set(PreferenceKind kind, string subject, bool isOff = true, TimeSpan ago = default) => new()
    {
        EntryId = Guid.NewGuid(), SubjectId = Subject, HandlerId = Recipients.Strict.Handler.Id, PolicyHash = "",
        At = Now - (isOff ? TimeSpan.FromMinutes(5) : ago), Channel = "app", Kind = kind, Subject = subject, IsRefused = isOff,
    };
}
