using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests.Processing;

/// <summary>Each activity: what the wording of 2021 allows, just outside it what it denies, and what the strict profile asks for.</summary>
public sealed class DeclaredActivityTests
{
    [Fact]
    [Covers("P4.1.2-2(1)/1")]
    public void DeviceInformation_InstallOrUse_IsAllowedAndOtherOperationsAreUndeclared()
    {
        PowerShows(Activities.DeviceInformation, DataItems.DeviceModel, "device-information", outside: DataItems.PrecisePosition);
        ProcessingRequest request = Request(Activities.DeviceInformation, DataItems.DeviceModel);
        foreach (PrivacyGuard guard in new[] { Strict, AsWritten })
        {
            ConsentState state = State(guard, ("device-information", ConsentEvent.Given));
            Assert.True(guard.Decide(request with { Operation = ServiceOperation.Install }, state).IsAllowed);
            foreach (ServiceOperation other in new[] { ServiceOperation.Unspecified, ServiceOperation.Uninstall,
                ServiceOperation.Communicate })
            {
                Assert.Equal(DenialReason.UndeclaredOperation, guard.Decide(request with { Operation = other }, state).Reason);
            }
        }
    }

    [Fact]
    [Covers("P4.1.2-2(1)/2")]
    public void DeviceInformation_ConnectionItem_BelongsToNoOtherActivity()
    {
        foreach (DataItem item in new[] { DataItems.BrowserType, DataItems.Carrier, DataItems.DeviceLanguage, DataItems.DeviceState })
        {
            PowerShows(Activities.DeviceInformation, item, "device-information", outside: DataItems.AddressBook);
            Assert.All(new[] { Strict, AsWritten }, guard => Assert.Equal(
                DenialReason.UndeclaredItem,
                    guard.Decide(Request(Activities.ReportCase, item), State(guard, ("case-handling", ConsentEvent.Given))).Reason));
        }
    }

    [Fact]
    [Covers("P4.1.2-2/1")]
    public void Decide_AutomaticCollection_IsForActivitiesThatDeclareItAndEndsOnRefusal()
    {
        ProcessingRequest device = Request(Activities.DeviceInformation, DataItems.DeviceModel) with { Mode = CollectionMode.Automatic };

        Assert.True(AsWritten.Decide(device, State(AsWritten)).IsAllowed);
        Assert.True(Strict.Decide(device, State(Strict, ("device-information", ConsentEvent.Given))).IsAllowed);
        Assert.All(new[] { Strict, AsWritten }, guard =>
            Assert.Equal(DenialReason.ConsentRefused,
                guard.Decide(device, State(guard, ("device-information", ConsentEvent.Refused))).Reason));

        ProcessingRequest report = Request(Activities.ReportCase, DataItems.CaseReport) with { Mode = CollectionMode.Automatic };
        Assert.All(new[] { Strict, AsWritten }, guard =>
            Assert.Equal(DenialReason.UndeclaredMode, guard.Decide(report, State(guard, ("case-handling", ConsentEvent.Given))).Reason));
    }

    [Fact]
    [Covers("P4.1.2-2(1)/3")]
    [CoversStrict("S14")]
    public void CrossDeviceLinking_DeviceLink_IsAllowedOnConsentAndNotForPromotion() =>
        PowerShows(Activities.CrossDeviceLinking, DataItems.DeviceLink, "cross-device-linking", outside: DataItems.WebHistory);

    [Fact]
    [CoversStrict("S14")]
    public void DeviceLinking_InStrict_NeverUsesIdentifiersThatCannotBeChanged()
    {
        ConsentState yes = State(Strict, ("cross-device-linking", ConsentEvent.Given));

        Assert.All([DataItems.Imei, DataItems.MacAddress, DataItems.AdvertisingIdentifier], item =>
            Assert.Equal(DenialReason.UndeclaredItem, Strict.Decide(Request(Activities.CrossDeviceLinking, item), yes).Reason));
    }

    [Fact]
    [CoversAsWritten("P4.1.2-2(2)")]
    public void ServiceLog_ItemsOfTheClause_AreAllowedAndOthersAreNot()
    {
        Assert.True(Allows(Activities.ServiceLog, DataItemSet.Of(
            DataItems.UsageLog, DataItems.IpAddress, DataItems.VisitedUrl, DataItems.BrowsingLog, DataItems.SearchQuery,
                DataItems.CaseReport)));
        Assert.False(Allows(Activities.ServiceLog, DataItems.PrecisePosition));
        Assert.False(AsWritten.Decide(Request(Activities.ServiceLog,
            DataItems.IpAddress) with { Purpose = ProcessingPurpose.CommercialAds }, State(AsWritten)).IsAllowed);
    }

    [Fact]
    [CoversStrict("P4.1.2-2(2)", "CSL 23(3)")]
    public void ServiceLog_InStrict_HoldsTheFloorOfTheLawOnly()
    {
        Assert.True(Strict.Decide(Request(Activities.ServiceLog, DataItemSet.Of(DataItems.UsageLog, DataItems.IpAddress)),
            State(Strict)).IsAllowed);
        Assert.Equal(DenialReason.UndeclaredItem,
            Strict.Decide(Request(Activities.ServiceLog, DataItems.SearchQuery), State(Strict)).Reason);
    }

    [Fact]
    [Covers("P4.1.2-5/1")]
    public void Interaction_RecordsOfTheClause_AreAllowedOnConsentAndNeedAnAccount()
    {
        DataItem[] named = [DataItems.FavoriteRecord, DataItems.LikeRecord, DataItems.QuestionAnswerRecord, DataItems.CommentRecord];

        Assert.All(named, item => PowerShows(Activities.Interaction, item, "interaction", outside: DataItems.WebHistory));
        Assert.All(new[] { Strict, AsWritten }, guard => Assert.Equal(
            DenialReason.AccountRequired,
                guard.Decide(Request(Activities.Interaction, DataItems.LikeRecord, PolicyPrincipal.Anonymous), State(guard)).Reason));
    }

    [Fact]
    [Covers("P4.1.2-7/1")]
    public void CustomerSupport_IdentityCheck_UsesWhatIsHeldOnly() => PowerShows(
        Activities.CustomerSupport, DataItems.AccountName, "customer-support", outside: DataItems.IdentityNumber,
            purpose: "IdentityVerification");

    [Fact]
    [Covers("P4.1.2-7/2")]
    public void CustomerSupport_ConversationAndContactLeft_MayBeKept() => PowerShows(
        Activities.CustomerSupport, DataItemSet.Of(DataItems.SupportConversation, DataItems.ContactLeft), "customer-support",
        outside: DataItems.AudioRecording, purpose: "CustomerService");

    [Fact]
    [Covers("P4.1.2-7/4")]
    public void Survey_Answer_IsAllowedAndNothingElse()
    {
        PowerShows(Activities.Survey, DataItems.SurveyAnswer, "service-improvement", outside: DataItems.IdentityNumber);
        PowerShows(
            Activities.CustomerSupport, DataItems.SupportConversation, "service-improvement", outside: DataItems.Voiceprint,
                purpose: "ServiceImprovement");
    }

    [Fact]
    [Covers("P4.1.2-8")]
    public void SecurityProtection_RefusalOfEverythingElse_StaysAllowed()
    {
        foreach (PrivacyGuard guard in new[] { Strict, AsWritten })
        {
            ConsentState refused = State(guard, ("personalization", ConsentEvent.Refused), ("advertising", ConsentEvent.Withdrawn));
            ProcessingRequest fraud = Request(Activities.SecurityProtection, DataItems.UsageLog) with { Purpose = new("FraudMonitoring") };
            Assert.True(guard.Decide(fraud, refused).IsAllowed);
            Assert.False(guard.Decide(Request(Activities.Personalization, DataItems.BrowsingLog), refused).IsAllowed);
            Assert.Equal(DenialReason.UndeclaredPurpose,
                guard.Decide(fraud with { Purpose = ProcessingPurpose.CommercialAds }, refused).Reason);
            Assert.Equal(DenialReason.UndeclaredItem, guard.Decide(fraud with { Items = DataItems.AddressBook }, refused).Reason);
        }
    }

    [Fact]
    [CoversStrict("S18", "PIPL 24")]
    public void CreditAnalysis_InStrict_IsAPurposeOfItsOwnWithItsOwnConsent()
    {
        ProcessingRequest credit =
            Request(Activities.SecurityProtection, DataItems.CreditAnalysis) with { Purpose = new("CreditAnalysis") };

        Assert.True(AsWritten.Decide(credit, State(AsWritten)).IsAllowed);
        Assert.Equal("credit-analysis", Strict.Decide(credit, State(Strict)).Missing[0].ScopeId);
        Assert.True(Strict.Decide(credit, State(Strict, ("credit-analysis", ConsentEvent.Given))).IsAllowed);
        ProcessingRequest bundled = credit with { Purpose = new("FraudMonitoring") };
        Assert.Equal(DenialReason.UndeclaredItem, Strict.Decide(bundled, State(Strict, ("credit-analysis", ConsentEvent.Given))).Reason);
    }

    [Fact]
    [CoversStrict("S24")]
    public void Cookies_InStrict_AreEssentialOrAsked()
    {
        ProcessingRequest cookie = Request(Activities.Cookies, DataItems.CookieIdentifier);

        Assert.True(Strict.Decide(cookie with { Purpose = new("LoginStatus") }, State(Strict)).IsAllowed);
        Assert.Equal("cookies", Strict.Decide(cookie with { Purpose = new("DataAnalysis") }, State(Strict)).Missing[0].ScopeId);
        Assert.True(Strict.Decide(cookie with { Purpose = new("DataAnalysis") }, State(Strict, ("cookies", ConsentEvent.Given))).IsAllowed);
    }

    [Fact]
    [Covers("P4.1.1/7")]
    public void AccountBinding_BothProfiles_NeedConsent()
    {
        ProcessingRequest bind = Request(Activities.AccountBinding, DataItems.ThirdPartyAccount);
        foreach (PrivacyGuard guard in new[] { Strict, AsWritten })
        {
            ProcessingDecision unasked = guard.Decide(bind, State(guard));
            Assert.Equal(DenialReason.ConsentMissing, unasked.Reason);
            Assert.True(unasked.Cites("P4.1.1/7"));
            Assert.True(guard.Decide(bind, State(guard, ("account-binding", ConsentEvent.Given))).IsAllowed);
            Assert.Equal(DenialReason.ConsentWithdrawn,
                guard.Decide(bind, State(guard, ("account-binding", ConsentEvent.Withdrawn))).Reason);
        }
    }

    [Fact]
    [Covers("P4.1.1/3")]
    public void RealNameVerification_Refused_LeavesReportingAndBrowsingAllowed()
    {
        DataItemSet identity = DataItemSet.Of(DataItems.PersonName, DataItems.IdentityNumber, DataItems.FacePhoto);

        Assert.True(Strict.Decide(Request(Activities.RealNameVerification, identity),
            State(Strict, ("identity-verification", ConsentEvent.Given))).IsAllowed);
        Assert.Equal(
            DenialReason.UndeclaredItem,
                Strict.Decide(Request(Activities.RealNameVerification, DataItems.Voiceprint), State(Strict)).Reason);
        foreach (PrivacyGuard guard in new[] { Strict, AsWritten })
        {
            ConsentState declined = State(guard, ("identity-verification", ConsentEvent.Refused), ("case-handling", ConsentEvent.Given));
            Assert.False(guard.Decide(Request(Activities.RealNameVerification, DataItems.IdentityNumber), declined).IsAllowed);
            Assert.True(guard.Decide(Request(Activities.ReportCase, DataItems.CaseReport), declined).IsAllowed);
            Assert.True(guard.Decide(Request(Activities.Browse, DataItems.IpAddress), declined).IsAllowed);
        }
    }

    [Fact]
    [Covers("P4.1.1/5")]
    public void Login_ItemsOfRegistration_AreAllowedAndNewOnesAreUndeclared()
    {
        foreach (PrivacyGuard guard in new[] { Strict, AsWritten })
        {
            DataItemSet given = guard.Policy.TermsOf(Activities.Register, guard.Profile)!.Items;
            Assert.True(guard.Policy.TermsOf(Activities.Login, guard.Profile)!.Items.IsSubsetOf(given));
            Assert.True(guard.Decide(Request(Activities.Login, DataItemSet.Of(DataItems.AccountName, DataItems.AccountPassword)),
                State(guard)).IsAllowed);
            Assert.Equal(DenialReason.UndeclaredItem, guard.Decide(Request(Activities.Login, DataItems.BirthDate), State(guard)).Reason);
        }
    }

    [Fact]
    [Covers("P4.1.2-3/1")]
    public void Decide_AllFivePermissionsClosed_StillAllowsBrowsingAndTextReport()
    {
        ProcessingActivity[] extras =
            [Activities.Camera, Activities.DevicePositioning, Activities.VoiceRecording, Activities.PhotoUpload,
                Activities.ContactAutofill];
        foreach (PrivacyGuard guard in new[] { Strict, AsWritten })
        {
            ConsentState state = State(guard, ("case-handling", ConsentEvent.Given));
            DataItemSet text = DataItemSet.Of(DataItems.CaseReport, DataItems.PublishedText);
            Assert.True(guard.Decide(Request(Activities.Browse, DataItems.IpAddress, permission: PermissionState.Closed), state).IsAllowed);
            Assert.True(guard.Decide(Request(Activities.ReportCase, text, permission: PermissionState.Closed), state).IsAllowed);
            Assert.All(extras, activity => Assert.Equal(
                DenialReason.PermissionNotOpen,
                    guard.Decide(Request(activity, DataItemSet.Empty, permission: PermissionState.Closed), state).Reason));
        }
    }

    [Fact]
    public void Decide_SeveralConditionsMissing_TellsEachWithItsRemedy()
    {
        ProcessingDecision decision = Strict.Decide(
            Request(Activities.ContactAutofill, DataItems.AddressBook, PolicyPrincipal.Anonymous, PermissionState.Closed),
                ConsentState.Empty);

        Assert.Equal(
            [DecisionRemedy.SignIn, DecisionRemedy.ShowNotice, DecisionRemedy.OpenPermission, DecisionRemedy.AskConsent],
            decision.Missing.Select(condition => condition.Remedy));
        Assert.Equal("contact-autofill", decision.Missing[^1].ScopeId);
        Assert.All(decision.Missing, condition => Assert.NotEmpty(condition.Citations));
        Assert.All(decision.Missing, condition => Assert.NotEqual(condition.Explain(), condition.Explain("en")));
    }

    /// <summary>A power: the wording allows it inside and denies it just outside; strict allows it on the scope's consent.</summary>
    private static void PowerShows(ProcessingActivity activity, DataItemSet inside, string scope, DataItem outside, string? purpose = null)
    {
        ProcessingRequest request = Request(activity, inside) with { Purpose = new(purpose) };
        Assert.True(AsWritten.Decide(request, State(AsWritten)).IsAllowed);
        ProcessingDecision unasked = Strict.Decide(request, State(Strict));
        Assert.Equal(DenialReason.ConsentMissing, unasked.Reason);
        Assert.Equal(scope, unasked.Missing[0].ScopeId);
        Assert.True(Strict.Decide(request, State(Strict, (scope, ConsentEvent.Given))).IsAllowed);
        Assert.Equal(DenialReason.ConsentWithdrawn, Strict.Decide(request, State(Strict, (scope, ConsentEvent.Withdrawn))).Reason);
        foreach (PrivacyGuard guard in new[] { Strict, AsWritten })
        {
            ConsentState yes = State(guard, (scope, ConsentEvent.Given));
            Assert.Equal(DenialReason.UndeclaredItem, guard.Decide(request with { Items = inside | outside }, yes).Reason);
            Assert.Equal(DenialReason.UndeclaredPurpose, guard.Decide(request with { Purpose = new("Promotion") }, yes).Reason);
            Assert.Equal(DenialReason.NoticeNotShown, guard.Decide(request, ConsentState.Empty).Reason);
        }
    }

    private static bool Allows(ProcessingActivity activity, DataItemSet items) =>
        AsWritten.Decide(Request(activity, items), State(AsWritten)).IsAllowed;
}
