using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Tests.Consent;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Disclosure.Recipients;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests.Disclosure;

/// <summary>Identity verification: two hops at most, one purpose, one's own information, and a result that holds nothing else.</summary>
public sealed class VerificationTests
{
    private static readonly string Provider = IdOf(RecipientKind.VerificationProvider);
    private static readonly string Unit = IdOf(RecipientKind.VerificationPartnerUnit);

    private static DisclosureRequest ToProvider => To(RecipientKind.VerificationProvider, Identity) with { IsOwnInformation = true };

    private static DisclosureRequest ToUnit =>
        To(RecipientKind.VerificationPartnerUnit, Identity) with { IsOwnInformation = true, OnwardFrom = Provider };

    [Fact]
    [Covers("P4.1.1/4")]
    [CoversStrict("S5")]
    public void DecideDisclosure_ToVerificationProvider_AllowsIdentityForVerificationOnly()
    {
        Assert.Equal($"share-verification/{Provider}",
            Recipients.Strict.DecideDisclosure(ToProvider, Notified(Recipients.Strict)).Missing[0].ScopeId);
        Assert.True(Recipients.Strict.DecideDisclosure(ToProvider, Yes(Recipients.Strict)).IsAllowed);
        foreach (PrivacyGuard guard in Both)
        {
            Assert.Equal(DenialReason.UndeclaredPurpose,
                guard.DecideDisclosure(ToProvider with { Purpose = ProcessingPurpose.CommercialAds }, Yes(guard)).Reason);
            Assert.Equal(DenialReason.ItemNotForRecipient,
                guard.DecideDisclosure(ToProvider with { Items = DataItems.CaseReport }, Yes(guard)).Reason);
        }
    }

    [Theory]
    [InlineData(null, false), InlineData(0, true), InlineData(60, true), InlineData(-1, false)]
    [Covers("P4.1.1/3", "P4.6.2/1")]
    public void DecideDisclosure_AsWritten_NeedsTheAcceptedAgreement(int? acceptedMinutesAgo, bool isAllowed)
    {
        ConsentState state = ConsentState.From(
        [
            Notice(Recipients.AsWritten, TimeSpan.FromHours(2)),
            .. acceptedMinutesAgo is { } ago ? new LedgerEntry[] { Entries.Agreement(TimeSpan.FromMinutes(ago)) } : [],
        ]);

        DisclosureDecision[] hops =
        [
            Recipients.AsWritten.DecideDisclosure(ToProvider, state), Recipients.AsWritten.DecideDisclosure(ToUnit, state),
        ];

        Assert.All(hops, hop => Assert.Equal(isAllowed, hop.IsAllowed));
    }

    [Theory]
    [InlineData(null, false), InlineData(0, true), InlineData(-1, false)]
    [Covers("P4.1.1/3", "P4.6.2/1")]
    public void Decide_RealNameAsWritten_NeedsTheAcceptedAgreement(int? acceptedMinutesAgo, bool isAllowed)
    {
        ConsentState state = ConsentState.From(
        [
            Notice(Recipients.AsWritten, TimeSpan.FromHours(2)),
            .. acceptedMinutesAgo is { } ago ? new LedgerEntry[] { Entries.Agreement(TimeSpan.FromMinutes(ago)) } : [],
        ]);

        ProcessingDecision decision = Recipients.AsWritten.Decide(
            Request(Activities.RealNameVerification, DataItemSet.Of(DataItems.IdentityNumber, DataItems.FaceVideo)), state);

        Assert.Equal((isAllowed, isAllowed ? DenialReason.None : DenialReason.ConsentMissing), (decision.IsAllowed, decision.Reason));
    }

    [Fact]
    [Covers("P4.1.1-1")]
    public void DecideDisclosure_InformationOfAnother_IsDenied() => Assert.All(Both, guard =>
    {
        Assert.True(guard.DecideDisclosure(ToProvider, Yes(guard)).IsAllowed);
        DisclosureDecision another = guard.DecideDisclosure(ToProvider with { IsOwnInformation = false }, Yes(guard));
        Assert.Equal(DenialReason.NotOwnInformation, another.Reason);
        Assert.True(another.Cites("P4.1.1-1"));
    });

    [Fact]
    [Covers("P4.1.1-2")]
    public void VerificationResult_ItsProperties_HoldNothingThatWasVerified()
    {
        Type[] plain = [typeof(string), typeof(bool), typeof(DateTimeOffset)];
        Assert.All(typeof(VerificationResult).GetProperties().Where(property => property.Name != "EqualityContract"), property =>
            Assert.Contains(property.PropertyType, plain));
        Assert.Equal(["At", "HasPassed", "ProviderId", "RequestId"], typeof(VerificationResult).GetProperties()
            .Select(property => property.Name).Order());
        Assert.All(Both, guard => Assert.True(
            guard.Policy.TermsOf(Activities.RealNameVerification, guard.Profile)!.Items.Contains(DataItems.VerificationResult)));
    }

    [Fact]
    [Covers("P4.1.1-3")]
    public void DecideDisclosure_OnwardFromProvider_IsAllowedOnceAndNeverFromItsUnit() => Assert.All(Both, guard =>
    {
        Assert.True(guard.DecideDisclosure(ToUnit, Yes(guard)).IsAllowed);
        DisclosureDecision third = guard.DecideDisclosure(ToUnit with { OnwardFrom = Unit }, Yes(guard));
        Assert.Equal(DenialReason.OnwardNotAllowed, third.Reason);
        Assert.True(third.Cites("P4.1.1-3"));
        Assert.Equal(DenialReason.OnwardNotAllowed, guard.DecideDisclosure(ToUnit with { OnwardFrom = null }, Yes(guard)).Reason);
        Assert.Equal(DenialReason.OnwardNotAllowed, guard.DecideDisclosure(ToProvider with { OnwardFrom = Provider }, Yes(guard)).Reason);
        Assert.Equal(DenialReason.UndeclaredPurpose, guard.DecideDisclosure(ToUnit with { Purpose = new("Promotion") }, Yes(guard)).Reason);
    });

    [Fact]
    [CoversStrict("S5")]
    public void DecideDisclosure_StrictHopOrFace_NeedsItsOwnConsentOrAnAlternative()
    {
        Assert.Equal($"share-verification/{Unit}", Recipients.Strict.DecideDisclosure(
            ToUnit, Notified(Recipients.Strict, ($"share-verification/{Provider}", ConsentEvent.Given))).Missing[0].ScopeId);
        DisclosureRequest face = ToProvider with { Items = DataItems.FacePhoto };
        Assert.Equal(DenialReason.AlternativeMissing, Recipients.Strict.DecideDisclosure(face, Yes(Recipients.Strict)).Reason);
        Assert.True(Recipients.Strict.DecideDisclosure(face with { AlternativeToFace = "counter" }, Yes(Recipients.Strict)).IsAllowed);
    }

    [Fact]
    [Covers("P4.1.2-9(3)/1")]
    public void DecideDisclosure_UninformedRecipient_IsDenied() => Assert.All(Both, guard =>
    {
        DisclosureDecision uninformed = guard.DecideDisclosure(
            ToProvider with { RecipientId = "uninformed" }, Notified(guard, ("share-verification/uninformed", ConsentEvent.Given)));

        Assert.Equal(DenialReason.RecipientNotInformed, uninformed.Reason);
        Assert.True(uninformed.Cites("P4.1.2-9(3)/1"));
        Assert.True(guard.DecideDisclosure(ToProvider, Yes(guard)).IsAllowed);
    });

    [Fact]
    [Covers("P4.1.2-9(3)/2")]
    [CoversStrict("S20", "PIPL 24")]
    public void DecisionRecord_OfVerificationResult_NeedsExplanationAndReviewInStrict()
    {
        var result = new VerificationResult("v-1", Provider, HasPassed: false, Now);
        Assert.Equal(
            "account-locked", DecisionRecord.Of(PrivacyProfile.AsWritten2021, result, "account-locked", isAutomated: true, Now).Outcome);
        Assert.Equal("YP0140", Assert.Throws<PrivacyException>(
            () => DecisionRecord.Of(PrivacyProfile.Strict2026, result, "x", isAutomated: true, Now, "why")).Code);
        Assert.Throws<PrivacyException>(() => DecisionRecord.Of(PrivacyProfile.Strict2026, result, "x", isAutomated: false, Now));
        DecisionRecord whole =
            DecisionRecord.Of(PrivacyProfile.Strict2026, result, "x", isAutomated: true, Now, "证件与人脸不符", "review@example.cn");
        Assert.Equal(("证件与人脸不符", "review@example.cn"), (whole.Explanation, whole.ReviewContact));
    }

    private static PrivacyGuard[] Both => [Recipients.Strict, Recipients.AsWritten];

    private static ConsentState Yes(PrivacyGuard guard) =>
        Notified(guard, ($"share-verification/{Provider}", ConsentEvent.Given), ($"share-verification/{Unit}", ConsentEvent.Given));
}
