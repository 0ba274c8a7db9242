using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests.Processing;

/// <summary>What may be collected, from whom and when.</summary>
public sealed class CollectionTests
{
    private static readonly DataItemSet Registration =
        DataItemSet.Of(DataItems.AccountName, DataItems.MobileNumber, DataItems.AccountPassword);
    private static readonly DataItemSet PlainReport = DataItemSet.Of(DataItems.CaseReport, DataItems.PublishedText, DataItems.Photo);

    public static TheoryData<PrivacyProfile> Profiles => [PrivacyProfile.Strict2026, PrivacyProfile.AsWritten2021];

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.1/1", "P3-5")]
    public void Decide_AnItemThatNoClauseCollects_IsDeniedEverywhere(PrivacyProfile profile)
    {
        DataItem[] undeclared =
        [
            DataItems.PassportNumber, DataItems.MilitaryIdentity, DataItems.DrivingLicence, DataItems.HealthInformation,
            DataItems.Itinerary, DataItems.Whereabouts, DataItems.OpenAnonymousIdentifier,
        ];
        foreach (ProcessingActivity activity in Activities.All)
        {
            Assert.All(undeclared, item => Assert.False(In(profile).Decide(Request(activity, item), State(In(profile))).IsAllowed));
        }
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P1/3")]
    public void Decide_BeforeTheNotice_TakesNothingButWhatTransportProduces(PrivacyProfile profile)
    {
        ProcessingDecision early = In(profile)
            .Decide(Request(Activities.Register, Registration, PolicyPrincipal.Anonymous), ConsentState.Empty);

        Assert.Equal(DenialReason.NoticeNotShown, early.Reason);
        Assert.True(early.Cites("P1/3"));
        DataItemSet transport = DataItemSet.Of(DataItems.IpAddress, DataItems.VisitedUrl);
        Assert.True(In(profile).Decide(Request(Activities.Browse, transport, PolicyPrincipal.Anonymous), ConsentState.Empty).IsAllowed);
        Assert.False(In(profile).Decide(Request(Activities.DeviceInformation, DataItems.DeviceModel), ConsentState.Empty).IsAllowed);
        Assert.False(In(profile).Decide(Request(Activities.ApplicationNumber, DataItems.ApplicationNumber), ConsentState.Empty).IsAllowed);
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P1/3", "P0/1")]
    public void Decide_ANoticeOfAnotherTextOrShownLater_DoesNotCount(PrivacyProfile profile)
    {
        ConsentState other = ConsentState.From([Notice(In(profile)) with { PolicyHash = new string('0', 64) }]);
        ConsentState later = ConsentState.From([Notice(In(profile)) with { At = Now.AddSeconds(1) }]);
        ProcessingRequest request = Request(Activities.Register, Registration, PolicyPrincipal.Anonymous);

        Assert.All([other, later], state => Assert.Equal(DenialReason.NoticeNotShown, In(profile).Decide(request, state).Reason));
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.1.1/1")]
    public void Decide_Registering_TakesExactlyThreeItems(PrivacyProfile profile)
    {
        PrivacyGuard guard = In(profile);

        Assert.True(guard.Decide(Request(Activities.Register, Registration, PolicyPrincipal.Anonymous), State(guard)).IsAllowed);
        foreach (DataItem extra in DataItems.All.Where(item => !Registration.Contains(item)))
        {
            ProcessingDecision decision =
                guard.Decide(Request(Activities.Register, Registration | extra, PolicyPrincipal.Anonymous), State(guard));
            Assert.Equal(DenialReason.NotTheExactItems, decision.Reason);
            Assert.True(decision.Cites("P4.1.1/1"));
            Assert.Equal([extra], decision.OffendingItems.ToList());
        }

        Assert.All(Registration.ToList(), missing =>
            Assert.False(guard.Decide(Request(Activities.Register, Registration.Except(missing), PolicyPrincipal.Anonymous),
                State(guard)).IsAllowed));
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.1.1/2", "P3-2")]
    public void Decide_Browsing_NeedsNeitherAccountNorNoticeNorMore(PrivacyProfile profile)
    {
        Assert.True(In(profile)
            .Decide(Request(Activities.Browse, DataItems.IpAddress, PolicyPrincipal.Anonymous), ConsentState.Empty).IsAllowed);
        Assert.False(In(profile)
            .Decide(Request(Activities.Browse, DataItems.DeviceIdentifier, PolicyPrincipal.Anonymous), ConsentState.Empty).IsAllowed);
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.1.1/3")]
    public void Decide_VoiceprintAndFaceScan_AreNotInService(PrivacyProfile profile)
    {
        Assert.Equal(DenialReason.ActivityNotAvailable, In(profile)
            .Decide(Request(Activities.VoiceprintLock, DataItems.Voiceprint), State(In(profile))).Reason);
        Assert.Equal(DenialReason.ActivityNotAvailable, In(profile)
            .Decide(Request(Activities.FaceScan, DataItems.FacePhoto), State(In(profile))).Reason);
    }

    private static readonly DataItem[] NotForAManhole =
    [
        DataItems.BirthDate, DataItems.IdentityNumber, DataItems.HomeAddress, DataItems.BankCardNumber, DataItems.Occupation,
            DataItems.Education,
    ];

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.1.2-1/1")]
    public void Decide_AReport_NeedsNoneOfTheOptionalItemsAndMayHoldEach(PrivacyProfile profile)
    {
        PrivacyGuard guard = In(profile);

        ConsentState state = State(guard, ("case-handling", ConsentEvent.Given));

        Assert.True(guard.Decide(Request(Activities.ReportCase, PlainReport), state).IsAllowed);
        Assert.All(
            [DataItems.PersonName, DataItems.Gender],
            item => Assert.True(guard.Decide(Request(Activities.ReportCase, PlainReport | item), state).IsAllowed));
        Assert.All(NotForAManhole, item => Assert.Equal(
            profile == PrivacyProfile.AsWritten2021, guard.Decide(Request(Activities.ReportCase, PlainReport | item), state).IsAllowed));
    }

    [Fact]
    [CoversStrict("PIPL 6", "PIPL 29")]
    public void CreatePrompt_ForAReport_AsksForNothingThatAManholeDoesNotNeed() => Assert.Empty(
        Strict.CreatePrompt("case-handling").Items.Select(item => item.Item).Intersect(NotForAManhole));

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P3-2")]
    public void Decide_AReportWithoutAnAccount_HoldsNoContact(PrivacyProfile profile)
    {
        PrivacyGuard guard = In(profile);

        ConsentState state = State(guard, ("case-handling", ConsentEvent.Given));

        Assert.True(guard.Decide(Request(Activities.ReportCase, PlainReport, PolicyPrincipal.Anonymous), state).IsAllowed);
        ProcessingDecision contact =
            guard.Decide(Request(Activities.ReportCase, PlainReport | DataItems.MobileNumber, PolicyPrincipal.Anonymous), state);
        Assert.Equal(DenialReason.AccountRequired, contact.Reason);
        Assert.True(contact.Cites("P3-2"));
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P4.1.2-4/1")]
    public void Decide_APurposeThatTheActivityDoesNotServe_IsDenied(PrivacyProfile profile)
    {
        PrivacyGuard guard = In(profile);
        ConsentState state = State(guard, ("case-handling", ConsentEvent.Given));
        ProcessingRequest report = Request(Activities.ReportCase, PlainReport);

        Assert.True(guard.Decide(report with { Purpose = ProcessingPurpose.ProvideService }, state).IsAllowed);
        Assert.Equal(DenialReason.UndeclaredPurpose, guard.Decide(report with { Purpose = ProcessingPurpose.CommercialAds }, state).Reason);
    }

    [Fact]
    [Covers("P4.1.2-2(1)/1", "S14")]
    public void Decide_ImmutableDeviceIdentifiers_AreOutInStrictOnly()
    {
        foreach (DataItem item in new[] { DataItems.Imei, DataItems.MacAddress, DataItems.AdvertisingIdentifier })
        {
            Assert.True(AsWritten.Decide(Request(Activities.DeviceInformation, item), State(AsWritten)).IsAllowed);
            Assert.Equal(DenialReason.UndeclaredItem, Strict.Decide(Request(Activities.DeviceInformation, item), State(Strict)).Reason);
        }
    }

    [Fact]
    public void Decide_TheAllowedPath_AllocatesNothing()
    {
        ConsentState state = State(Strict, ("case-handling", ConsentEvent.Given));
        ProcessingRequest request = Request(Activities.ReportCase, PlainReport);

        Assert.True(Strict.Decide(request, state).IsAllowed);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int count = 0; count < 1000; count++)
        {
            _ = Strict.Decide(request, state);
        }

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Fact]
    public void Decide_NoActivity_IsDenied() =>
        Assert.Equal(DenialReason.UndeclaredActivity, Strict.Decide(default, ConsentState.Empty).Reason);

    [Fact]
    public void Explain_EveryReason_HasASentenceInBothLanguages()
    {
        ProcessingDecision denied = Strict.Decide(Request(Activities.Register, Registration), ConsentState.Empty);

        Assert.Equal("请先阅读隐私政策。", denied.Explain());
        Assert.Equal("Please read the privacy notice first.", denied.Explain("en"));
    }
}
