using Yipai.Privacy.Classification;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests.Processing;

/// <summary>Each activity in the wording of 2021: what it allows, and just outside it what it denies.</summary>
public sealed class DeclaredActivityTests
{
    [Fact]
    [Covers("P4.1.2-2(1)/2", "P4.1.2-2/1")]
    public void DeviceConnection_IsCollectedAsDeviceInformationAndNowhereElse()
    {
        foreach (DataItem item in new[] { DataItems.BrowserType, DataItems.Carrier, DataItems.DeviceLanguage, DataItems.DeviceState })
        {
            Assert.True(Allows(Activities.DeviceInformation, item));
            Assert.False(Allows(Activities.ReportCase, item));
        }

        ConsentState refused = ConsentState.From(
        [
            Notice(AsWritten, TimeSpan.FromHours(1)),
            Choice(AsWritten, "publication", ConsentEvent.Refused) with { ScopeId = Activities.DeviceInformation.Id },
        ]);
        Assert.False(AsWritten.Decide(Request(Activities.DeviceInformation, DataItems.Carrier), refused).IsAllowed);
    }

    [Fact]
    [Covers("P4.1.2-2(1)/3", "S14")]
    public void DeviceLinking_ServesAConsistentServiceAndNoAdvertising()
    {
        Assert.True(Allows(Activities.CrossDeviceLinking, DataItems.DeviceLink));
        ProcessingRequest ads = Request(Activities.CrossDeviceLinking, DataItems.DeviceLink) with { Purpose = ProcessingPurpose.CommercialAds };
        Assert.Equal(DenialReason.UndeclaredPurpose, AsWritten.Decide(ads, State(AsWritten)).Reason);
        Assert.Equal(DenialReason.ConsentMissing, Strict.Decide(Request(Activities.CrossDeviceLinking, DataItems.DeviceLink), State(Strict)).Reason);
    }

    [Fact]
    [Covers("P4.1.2-2(2)", "CSL 23(3)")]
    public void ServiceLog_HoldsWhatTheClauseListsAndInStrictOnlyTheFloor()
    {
        Assert.True(Allows(Activities.ServiceLog, DataItemSet.Of(DataItems.IpAddress, DataItems.VisitedUrl, DataItems.SearchQuery)));
        Assert.False(Allows(Activities.ServiceLog, DataItems.PrecisePosition));
        Assert.True(Strict.Decide(Request(Activities.ServiceLog, DataItems.IpAddress), State(Strict)).IsAllowed);
        Assert.False(Strict.Decide(Request(Activities.ServiceLog, DataItems.SearchQuery), State(Strict)).IsAllowed);
    }

    [Fact]
    [Covers("P4.1.2-2(3)")]
    public void ApplicationNumber_ComesWithInstallationInformationAndNoDeviceIdentifier()
    {
        Assert.True(Allows(Activities.ApplicationNumber, DataItemSet.Of(DataItems.ApplicationNumber, DataItems.InstallationInformation)));
        Assert.False(Allows(Activities.ApplicationNumber, DataItems.Imei));
    }

    [Theory]
    [InlineData(PrivacyProfile.Strict2026)]
    [InlineData(PrivacyProfile.AsWritten2021)]
    [Covers("P4.1.2-3/1")]
    public void AllFivePermissionsClosed_BrowsingAndATextReportStillWork(PrivacyProfile profile)
    {
        PrivacyGuard guard = In(profile);
        ConsentState state = State(guard, ("case-handling", ConsentEvent.Given));
        DataItemSet text = DataItemSet.Of(DataItems.CaseReport, DataItems.PublishedText);
        Assert.True(guard.Decide(Request(Activities.Browse, DataItems.IpAddress, permission: PermissionState.Closed), state).IsAllowed);
        Assert.True(guard.Decide(Request(Activities.ReportCase, text, permission: PermissionState.Closed), state).IsAllowed);
        ProcessingActivity[] extras =
            [Activities.Camera, Activities.DevicePositioning, Activities.VoiceRecording, Activities.PhotoUpload, Activities.ContactAutofill];
        Assert.All(extras, activity => Assert.Equal(
            DenialReason.PermissionNotOpen, guard.Decide(Request(activity, DataItemSet.Empty, permission: PermissionState.Closed), state).Reason));
    }

    [Fact]
    [Covers("P4.1.2-3(3)")]
    public void Recording_TakesSoundAndNoVoiceprint()
    {
        Assert.True(Allows(Activities.VoiceRecording, DataItems.AudioRecording));
        Assert.False(Allows(Activities.VoiceRecording, DataItems.Voiceprint));
    }

    [Fact]
    [Covers("P4.1.2-5/1")]
    public void Interaction_TakesTheRecordsThatTheClauseNames()
    {
        Assert.True(Allows(Activities.Interaction, DataItemSet.Of(
            DataItems.FavoriteRecord, DataItems.LikeRecord, DataItems.QuestionAnswerRecord, DataItems.CommentRecord)));
        Assert.False(Allows(Activities.Interaction, DataItems.WebHistory));
        Assert.False(AsWritten.Decide(Request(Activities.Interaction, DataItems.LikeRecord, PolicyPrincipal.Anonymous), State(AsWritten)).IsAllowed);
    }

    [Fact]
    [Covers("P4.1.2-6", "S16")]
    public void IndirectCollection_NeedsItsOwnAuthorization()
    {
        foreach (PrivacyProfile profile in Enum.GetValues<PrivacyProfile>())
        {
            PrivacyGuard guard = In(profile);
            Assert.Equal(DenialReason.ConsentMissing, guard.Decide(Request(Activities.IndirectCollection, DataItems.IndirectInformation), State(guard)).Reason);
        }
    }

    [Fact]
    [Covers("P4.1.2-7/4")]
    public void Survey_TakesAnswersAndNothingElse()
    {
        Assert.True(Allows(Activities.Survey, DataItems.SurveyAnswer));
        Assert.False(Allows(Activities.Survey, DataItems.IdentityNumber));
    }

    [Fact]
    [Covers("P4.1.2-8", "S18")]
    public void Security_SurvivesARefusalOfAdvertisingAndInStrictHoldsNoCreditAnalysis()
    {
        foreach (PrivacyProfile profile in Enum.GetValues<PrivacyProfile>())
        {
            PrivacyGuard guard = In(profile);
            ConsentState refused = ConsentState.From(
            [
                Notice(guard, TimeSpan.FromHours(1)),
                Choice(guard, "publication", ConsentEvent.Refused) with { ScopeId = Activities.Personalization.Id },
            ]);
            Assert.True(guard.Decide(Request(Activities.SecurityProtection, DataItems.UsageLog), refused).IsAllowed);
            Assert.False(guard.Decide(Request(Activities.Personalization, DataItems.BrowsingLog), refused).IsAllowed);
            Assert.Equal(
                profile == PrivacyProfile.AsWritten2021,
                guard.Decide(Request(Activities.SecurityProtection, DataItems.CreditAnalysis), State(guard)).IsAllowed);
        }
    }

    [Fact]
    [Covers("P4.5/1", "S24")]
    public void Cookies_NeedAYesInStrictAndGiveWayToANoInTheWording()
    {
        Assert.True(Allows(Activities.Cookies, DataItems.CookieIdentifier));
        Assert.Equal(DenialReason.ConsentMissing, Strict.Decide(Request(Activities.Cookies, DataItems.CookieIdentifier), State(Strict)).Reason);
    }

    [Fact]
    [Covers("P4.4.1-2/3", "S29")]
    public void PromotionPartners_ReceiveNothing()
    {
        foreach (PrivacyProfile profile in Enum.GetValues<PrivacyProfile>())
        {
            PrivacyGuard guard = In(profile);
            var request = new DisclosureRequest(DisclosureKind.Sharing, "promotion-partner", DataItems.MobileNumber) { Principal = Me, Now = Now };
            Assert.False(guard.DecideDisclosure(request, State(guard)).IsAllowed);
        }
    }

    private static bool Allows(ProcessingActivity activity, DataItemSet items) =>
        AsWritten.Decide(Request(activity, items), State(AsWritten)).IsAllowed;
}
