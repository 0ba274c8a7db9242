using Yipai.Privacy.Classification;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests.Disclosure;

public sealed class DisclosureTests
{
    public static TheoryData<PrivacyProfile> Profiles => [PrivacyProfile.Strict2026, PrivacyProfile.AsWritten2021];

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.4.1/1", "P3-4")]
    public void DecideDisclosure_AnUnregisteredRecipientOrUndeclaredWay_IsDenied(PrivacyProfile profile)
    {
        DisclosureDecision stranger = Decide(profile, DisclosureKind.Sharing, "some-data-company", DataItems.CaseReport);
        Assert.Equal(DenialReason.UnknownRecipient, stranger.Reason);
        Assert.True(stranger.Cites("P4.4.1/1"));
        Assert.Equal(DenialReason.UndeclaredDisclosure, Decide(profile, DisclosureKind.Transfer, "city-department", DataItems.CaseReport).Reason);
        Assert.Equal(DenialReason.UndeclaredDisclosure, Decide(profile, default, "city-department", DataItems.CaseReport).Reason);
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P3-8", "S30", "P4.4.1-1")]
    public void DecideDisclosure_TheDepartment_GetsTheCaseAndNotTheReporter(PrivacyProfile profile)
    {
        DataItemSet facts = DataItemSet.Of(DataItems.CaseReport, DataItems.PublishedText, DataItems.Photo);
        Assert.True(Decide(profile, DisclosureKind.Sharing, "city-department", facts, ("case-handling", ConsentEvent.Given)).IsAllowed);
        foreach (DataItem reporter in new[] { DataItems.MobileNumber, DataItems.PersonName, DataItems.AccountName, DataItems.IdentityNumber, DataItems.PrecisePosition })
        {
            DisclosureDecision decision = Decide(profile, DisclosureKind.Sharing, "city-department", facts | reporter, ("case-handling", ConsentEvent.Given));
            Assert.Equal(DenialReason.ItemNotForRecipient, decision.Reason);
            Assert.Equal([reporter], decision.OffendingItems.ToList());
        }
    }

    [Fact]
    [Covers("PIPL 25", "P4.1.2-9(5)")]
    public void DecideDisclosure_Publication_NeedsItsOwnConsentInStrict()
    {
        Assert.Equal(DenialReason.ConsentMissing, Decide(PrivacyProfile.Strict2026, DisclosureKind.PublicDisclosure, "public", DataItems.PublishedText).Reason);
        Assert.Equal(
            DenialReason.ConsentMissing,
            Decide(PrivacyProfile.Strict2026, DisclosureKind.PublicDisclosure, "public", DataItems.PublishedText, ("case-handling", ConsentEvent.Given)).Reason);
        Assert.True(Decide(
            PrivacyProfile.Strict2026, DisclosureKind.PublicDisclosure, "public", DataItems.PublishedText, ("publication", ConsentEvent.Given)).IsAllowed);
        Assert.True(Decide(PrivacyProfile.AsWritten2021, DisclosureKind.PublicDisclosure, "public", DataItems.PublishedText).IsAllowed);
        Assert.False(Decide(PrivacyProfile.AsWritten2021, DisclosureKind.PublicDisclosure, "public", DataItems.PublishedText, ("publication", ConsentEvent.Refused)).IsAllowed);
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("CSL 26", "P3-2")]
    public void DecideDisclosure_PublicationWithoutAnAccount_IsDenied(PrivacyProfile profile)
    {
        PrivacyGuard guard = In(profile);
        var request = new DisclosureRequest(DisclosureKind.PublicDisclosure, "public", DataItems.PublishedText) { Now = Now };
        Assert.Equal(DenialReason.AccountRequired, guard.DecideDisclosure(request, State(guard, ("publication", ConsentEvent.Given))).Reason);
    }

    [Fact]
    [Covers("P4.4.1-2/1", "S7", "PIPL 23")]
    public void DecideDisclosure_ARegisteredPartner_GetsServiceItemsInTheWordingOnly()
    {
        foreach (PrivacyProfile profile in Enum.GetValues<PrivacyProfile>())
        {
            var options = new YipaiPrivacyOptions { Profile = profile };
            options.UseDemonstrationHandler();
            options.Recipients.Add(new DataRecipient("map-supplier", "地图服务商", RecipientKind.AffiliateOrPartner, "dpo@example.cn", DataItems.CaseReport, "C-7"));
            var guard = new PrivacyGuard(options);
            DisclosureDecision Ask(DataItem item) => guard.DecideDisclosure(
                new(DisclosureKind.Sharing, "map-supplier", item) { Principal = Me, Now = Now }, State(guard, ("case-handling", ConsentEvent.Given)));
            Assert.Equal(profile == PrivacyProfile.AsWritten2021, Ask(DataItems.CaseReport).IsAllowed);
            Assert.Equal(DenialReason.ItemNotForRecipient, Ask(DataItems.Photo).Reason);
            Assert.Equal(DenialReason.ItemNotForRecipient, Ask(DataItems.FacePhoto).Reason);
        }
    }

    private static DisclosureDecision Decide(
        PrivacyProfile profile, DisclosureKind kind, string recipient, DataItemSet items, params (string, ConsentEvent)[] choices) =>
        In(profile).DecideDisclosure(new(kind, recipient, items) { Principal = Me, Now = Now }, State(In(profile), choices));
}
