using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Disclosure.Recipients;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests.Disclosure;

/// <summary>The nine grounds: what each asks for, and how strict reads it (S8).</summary>
public sealed class GroundTests
{
    private static readonly DataItemSet Items = DataItems.CaseReport;

    public static TheoryData<PrivacyProfile> Profiles => [PrivacyProfile.Strict2026, PrivacyProfile.AsWritten2021];

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.4.2-1", "P4.4.2-3")]
    public void DecideDisclosure_GroundWithoutItsAuthority_IsNotProven(PrivacyProfile profile)
    {
        DisclosureGround[] grounds =
        [
            new NationalSecurityGround("", "I", Items), new CriminalJusticeGround(" ", "I", Items),
            new PublicInterestGround("", "I", true, Items),
        ];

        DisclosureDecision[] decisions = [.. grounds.Select(ground => Ask(Recipients.In(profile), RecipientKind.Authority, ground))];

        Assert.All(decisions, decision => Assert.Equal(DenialReason.GroundNotProven, decision.Reason));
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.4.2")]
    public void DecideDisclosure_GroundOfATransfer_WaivesConsent(PrivacyProfile profile)
    {
        DisclosureRequest transfer = To(RecipientKind.Authority, Items, DisclosureKind.Transfer);

        DisclosureDecision decision = Recipients.In(profile)
            .DecideDisclosure(transfer with { Ground = new CriminalJusticeGround("A", "I", Items) }, ConsentState.Empty);

        Assert.True(decision.IsAllowed);
        Assert.False(Recipients.In(profile).DecideDisclosure(transfer, ConsentState.Empty).IsAllowed);
    }

    [Theory, InlineData(PrivacyProfile.Strict2026, true), InlineData(PrivacyProfile.AsWritten2021, false)]
    [CoversStrict("PIPL 18")]
    public void DecideDisclosure_Emergency_IsToldAfterwardsInStrictOnly(PrivacyProfile profile, bool isTold)
    {
        var emergency = new VitalInterestGround(ProtectedInterest.LifeOrHealth, "unconscious", IsEmergency: true, Items);

        DisclosureDecision decision = Ask(Recipients.In(profile), RecipientKind.Partner, emergency);

        Assert.Equal((true, isTold), (decision.IsAllowed, decision.IsToldAfterwards));
    }

    [Fact]
    [Covers("P4.4.2-1")]
    public void NationalSecurityGround_Proven_OpensInBothProfiles() => Shows(
        RecipientKind.Authority, new NationalSecurityGround("A", "I", Items), new NationalSecurityGround("A", "", Items),
        holdsInStrict: true);

    [Fact]
    [Covers("P4.4.2-2")]
    public void PublicInterestGround_Proven_OpensInStrictOnlyForHealthEmergencies()
    {
        Shows(RecipientKind.Authority, new PublicInterestGround("A", "I", IsHealthEmergency: true, Items),
            new PublicInterestGround("", "I", true, Items), holdsInStrict: true);
        Shows(RecipientKind.Authority, new PublicInterestGround("A", "I", IsHealthEmergency: false, Items),
            new PublicInterestGround("A", " ", false, Items), holdsInStrict: false);
    }

    [Fact]
    [Covers("P4.4.2-3")]
    public void CriminalJusticeGround_Proven_OpensInBothProfiles() => Shows(
        RecipientKind.Authority, new CriminalJusticeGround("A", "I", Items), new CriminalJusticeGround("A", "", Items),
        holdsInStrict: true);

    [Fact]
    [Covers("P4.4.2-4")]
    public void VitalInterestGround_Proven_OpensInStrictOnlyInAnEmergencyOfLifeHealthOrProperty()
    {
        Shows(
            RecipientKind.Partner, new VitalInterestGround(ProtectedInterest.LifeOrHealth, "unconscious", IsEmergency: true, Items),
            new VitalInterestGround(ProtectedInterest.LifeOrHealth, "", true, Items), holdsInStrict: true);

        Shows(
            RecipientKind.Partner, new VitalInterestGround(ProtectedInterest.OtherMajorInterest, "unreachable", true, Items),
            new VitalInterestGround(ProtectedInterest.Unspecified, "unreachable", true, Items), holdsInStrict: false);

        Assert.False(Ask(Recipients.Strict, RecipientKind.Partner,
            new VitalInterestGround(ProtectedInterest.Property, "unreachable", IsEmergency: false, Items)).IsAllowed);
        Assert.True(Ask(Recipients.Strict, RecipientKind.Partner,
            new VitalInterestGround(ProtectedInterest.Property, "unreachable", true, Items)).IsToldAfterwards);
    }

    [Fact]
    [Covers("P4.4.2-5")]
    public void SelfPublishedGround_WithinPublishedItems_OpensUnlessThePersonWithdrew()
    {
        Shows(RecipientKind.Partner, new SelfPublishedGround("post-1", Items, Items),
            new SelfPublishedGround("post-1", DataItems.Photo, Items), holdsInStrict: true);

        Assert.Equal(DenialReason.ConsentRefused, Recipients.Strict.DecideDisclosure(
            To(RecipientKind.Partner, Items) with { Ground = new SelfPublishedGround("post-1", Items, Items) },
            Notified(Recipients.Strict, ("publication", ConsentEvent.Withdrawn))).Reason);
    }

    [Fact]
    [Covers("P4.4.2-6")]
    public void PublicSourceGround_Proven_OpensDisclosureButNeverCollection()
    {
        Shows(RecipientKind.Partner, new PublicSourceGround("gazette-7", Items), new PublicSourceGround("", Items), holdsInStrict: true);

        Assert.DoesNotContain(typeof(ProcessingRequest).GetProperties(), property => property.PropertyType == typeof(DisclosureGround));
    }

    [Fact]
    [Covers("P4.4.2-7")]
    public void ContractGround_AtThePersonsRequest_OpensInBothProfiles() => Shows(
        RecipientKind.Partner, new ContractGround("C-1", AtTheirRequest: true, Items),
        new ContractGround("C-1", AtTheirRequest: false, Items), holdsInStrict: true);

    [Fact]
    [Covers("P4.4.2-8")]
    public void SafeOperationGround_WhileTheFaultLasts_OpensInAsWrittenOnly() => Shows(
        RecipientKind.Partner, new SafeOperationGround("fault-3", Now.AddHours(1), Items), new SafeOperationGround("fault-3", Now, Items),
        holdsInStrict: false);

    [Fact]
    [Covers("P4.4.2-9")]
    public void OtherLawGround_Proven_OpensInStrictByRankOfTheLaw()
    {
        Shows(RecipientKind.Partner, new OtherLawGround("某法第一条", StatuteRank.Law, Items), new OtherLawGround("", StatuteRank.Law, Items),
            holdsInStrict: true);
        Shows(
            RecipientKind.Partner, new OtherLawGround("某条例第二条", StatuteRank.AdministrativeRegulation, Items),
            new OtherLawGround(" ", StatuteRank.AdministrativeRegulation, Items), holdsInStrict: true);
        Shows(
            RecipientKind.Partner, new OtherLawGround("某市条例", StatuteRank.LocalOrDepartmentalRule, Items),
            new OtherLawGround("某法", StatuteRank.Unspecified, Items), holdsInStrict: false);
    }

    [Fact]
    [Covers("P4.4.2")]
    public void DecideDisclosure_WithGround_WaivesConsentOnlyAndNotForStrictPublication()
    {
        var ground = new CriminalJusticeGround("A", "I", Items);
        foreach (PrivacyGuard guard in new[] { Recipients.Strict, Recipients.AsWritten })
        {
            Assert.Equal(DenialReason.ItemNotForRecipient, guard.DecideDisclosure(
                To(RecipientKind.Authority, Items | DataItems.Photo) with { Ground = ground }, ConsentState.Empty).Reason);
            Assert.Equal(DenialReason.UnknownRecipient, guard.DecideDisclosure(
                To(RecipientKind.Authority, Items) with { RecipientId = "nobody", Ground = ground }, ConsentState.Empty).Reason);
            Assert.Equal(DenialReason.GroundNotForRecipient, Ask(guard, RecipientKind.Partner, ground).Reason);
            Assert.False(guard.DecideDisclosure(
                To(RecipientKind.Authority, Items, DisclosureKind.EntrustedProcessing) with { Ground = ground },
                ConsentState.Empty).IsAllowed);
        }

        DisclosureRequest publish = To(RecipientKind.Public, DataItems.PublishedText, DisclosureKind.PublicDisclosure) with
        {
            Ground = new SelfPublishedGround("post-1", DataItems.PublishedText, DataItems.PublishedText),
        };

        Assert.True(Recipients.AsWritten.DecideDisclosure(publish, ConsentState.Empty).IsAllowed);
        Assert.False(Recipients.Strict.DecideDisclosure(publish, Notified(Recipients.Strict)).IsAllowed);
        Assert.Equal(9, typeof(DisclosureGround).Assembly.GetTypes().Count(type => type.BaseType == typeof(DisclosureGround)));
    }

    /// <summary>A ground with its evidence opens, without it does not; strict opens it or says that the law does not know it.</summary>
    private static void Shows(RecipientKind kind, DisclosureGround proven, DisclosureGround unproven, bool holdsInStrict)
    {
        foreach (PrivacyGuard guard in new[] { Recipients.Strict, Recipients.AsWritten })
        {
            DisclosureDecision missing = Ask(guard, kind, unproven);
            Assert.Equal(DenialReason.GroundNotProven, missing.Reason);
            Assert.True(missing.Cites(proven.Clause.Value));
            Assert.True(Ask(guard, kind, proven).Cites(proven.Clause.Value));
        }

        Assert.True(Ask(Recipients.AsWritten, kind, proven).IsAllowed);
        Assert.Equal(holdsInStrict ? DenialReason.None : DenialReason.GroundNotInLaw, Ask(Recipients.Strict, kind, proven).Reason);
        Assert.Equal(proven.Clause.Value, proven.ToString());
    }

    private static DisclosureDecision Ask(PrivacyGuard guard, RecipientKind kind, DisclosureGround ground) =>
        guard.DecideDisclosure(To(kind, Items) with { Ground = ground }, ConsentState.Empty);
}
