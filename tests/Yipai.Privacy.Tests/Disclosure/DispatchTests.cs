using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests.Disclosure;

/// <summary>On which ground a case reaches the department depends on who the handler is.</summary>
public sealed class DispatchTests
{
    private const string Supplier = "cloud";
    private const string Bureau = "bureau";
    private static readonly DataItemSet Facts = DataItemSet.Of(DataItems.CaseReport, DataItems.PublishedText, DataItems.Photo);

    [Fact]
    [CoversStrict("S32", "PIPL 34", "PIPL 35")]
    public void Decide_StateOrganAfterNotice_AllowsWithoutConsent()
    {
        PrivacyGuard guard = Of(HandlerRole.StateOrgan);

        DisclosureDecision decision = guard.DecideDisclosure(Dispatch(), State(guard));

        Assert.True(decision.IsAllowed);
        Assert.Equal(["S30", "S32", "PIPL 34", "PIPL 35"], decision.Citations.Select(rule => rule.Text));
    }

    [Fact]
    [CoversStrict("S32", "PIPL 35")]
    public void Decide_StateOrganBeforeNotice_IsDenied()
    {
        PrivacyGuard guard = Of(HandlerRole.StateOrgan);

        Assert.Equal(DenialReason.NoticeNotShown, guard.DecideDisclosure(Dispatch(), ConsentState.Empty).Reason);
    }

    [Theory]
    [InlineData(HandlerRole.StateOrgan, ConsentEvent.Refused, DenialReason.ConsentRefused)]
    [InlineData(HandlerRole.EntrustedByStateOrgan, ConsentEvent.Withdrawn, DenialReason.ConsentWithdrawn)]
    [CoversStrict("S32")]
    public void Decide_HandlingRefused_IsDenied(HandlerRole role, ConsentEvent word, DenialReason reason)
    {
        PrivacyGuard guard = Of(role, Mandate());

        ConsentState state = State(guard, ("case-handling", ConsentEvent.Given), ("case-handling", word));

        Assert.Equal(reason, guard.DecideDisclosure(Dispatch(), state).Reason);
    }

    [Fact]
    [CoversStrict("S32", "PIPL 21", "条例 16")]
    public void Decide_EntrustedByTheDepartment_AllowsWithoutConsent()
    {
        PrivacyGuard guard = Of(HandlerRole.EntrustedByStateOrgan, Mandate());

        DisclosureDecision decision = guard.DecideDisclosure(Dispatch(), State(guard));

        Assert.True(decision.IsAllowed);
        Assert.Equal(["S30", "S32", "PIPL 21", "条例 16"], decision.Citations.Select(rule => rule.Text));
    }

    public static TheoryData<EntrustmentAgreement?> WrongMandates =>
    [
        null, Mandate() with { PrincipalId = "another-bureau" }, Mandate() with { PrincipalId = null },
        Mandate() with { EndsAt = Now }, Mandate() with { Protection = "" }, Mandate() with { Items = DataItems.CaseReport },
    ];

    [Theory, MemberData(nameof(WrongMandates), DisableDiscoveryEnumeration = true)]
    [CoversStrict("S32", "PIPL 21", "条例 16")]
    public void Decide_EntrustedWithoutMandateOfTheDepartment_IsDenied(EntrustmentAgreement? mandate)
    {
        PrivacyGuard guard = Of(HandlerRole.EntrustedByStateOrgan, mandate);

        DisclosureDecision decision = guard.DecideDisclosure(Dispatch(), State(guard, ("case-handling", ConsentEvent.Given)));

        Assert.Equal(DenialReason.ContractMissing, decision.Reason);
        Assert.True(decision.Cites("条例 16"));
    }

    [Theory]
    [InlineData("case-handling", false), InlineData("dispatch/another-bureau", false), InlineData("dispatch/bureau", true)]
    [CoversStrict("S32", "PIPL 23")]
    public void Decide_CommercialHandler_AsksSeparateConsentForTheOneDepartment(string scope, bool isAllowed)
    {
        PrivacyGuard guard = Of(HandlerRole.Commercial);

        DisclosureDecision decision = guard.DecideDisclosure(Dispatch(), State(guard, (scope, ConsentEvent.Given)));

        Assert.Equal(isAllowed, decision.IsAllowed);
        Assert.True(decision.Cites("PIPL 23"));
    }

    [Fact]
    [CoversStrict("S32", "PIPL 23")]
    public void Decide_CommercialHandlerWithoutConsent_NamesTheScopeToAsk()
    {
        PrivacyGuard guard = Of(HandlerRole.Commercial);

        DisclosureDecision decision = guard.DecideDisclosure(Dispatch(), State(guard, ("case-handling", ConsentEvent.Given)));

        Assert.Equal("dispatch/bureau", Assert.Single(decision.Missing).ScopeId);
    }

    [Fact]
    [CoversStrict("S32", "PIPL 23")]
    public void Decide_CommercialHandlerAndDepartmentWithoutContact_IsDenied()
    {
        PrivacyGuard guard = Of(HandlerRole.Commercial);
        ConsentState state = State(guard, ("dispatch/city-department", ConsentEvent.Given));

        DisclosureDecision decision = guard.DecideDisclosure(Dispatch() with { RecipientId = "city-department" }, state);

        Assert.Equal(DenialReason.UnknownRecipient, decision.Reason);
    }

    [Theory]
    [InlineData(HandlerRole.Commercial), InlineData(HandlerRole.EntrustedByStateOrgan), InlineData(HandlerRole.StateOrgan)]
    [Covers("P4.4.1-1")]
    public void Decide_AsWritten_DeemsTheConsentWhateverTheRole(HandlerRole role)
    {
        PrivacyGuard guard = Of(role, null, PrivacyProfile.AsWritten2021);

        Assert.True(guard.DecideDisclosure(Dispatch(), State(guard)).IsAllowed);
    }

    [Theory]
    [InlineData(HandlerRole.Commercial), InlineData(HandlerRole.EntrustedByStateOrgan), InlineData(HandlerRole.StateOrgan)]
    [CoversStrict("S30")]
    public void Decide_ReporterBesideTheCase_IsDeniedWhateverTheRole(HandlerRole role)
    {
        PrivacyGuard guard = Of(role, Mandate());
        ConsentState state = State(guard, ("case-handling", ConsentEvent.Given), ("dispatch/bureau", ConsentEvent.Given));

        DisclosureDecision decision = guard.DecideDisclosure(Dispatch() with { Items = Facts | DataItems.MobileNumber }, state);

        Assert.Equal(DenialReason.ItemNotForRecipient, decision.Reason);
    }

    [Theory]
    [InlineData(false, false), InlineData(true, true)]
    [CoversStrict("PIPL 21")]
    public void Decide_EntrustedHandlerToASupplierOfItsOwn_NeedsTheConsentOfItsPrincipal(bool isAgreed, bool isAllowed)
    {
        PrivacyGuard guard = Of(HandlerRole.EntrustedByStateOrgan, Mandate() with { AllowsSubEntrustment = isAgreed });
        var request = new DisclosureRequest(DisclosureKind.EntrustedProcessing, Supplier, DataItems.CaseReport)
        {
            Principal = Me, Now = Now, Entrustment = Mandate(),
        };

        DisclosureDecision decision = guard.DecideDisclosure(request, State(guard));

        Assert.Equal(isAllowed, decision.IsAllowed);
    }

    private static DisclosureRequest Dispatch() => new(DisclosureKind.Sharing, Bureau, Facts) { Principal = Me, Now = Now };

    private static EntrustmentAgreement Mandate() => new()
    {
        ContractId = "M-1", PrincipalId = Bureau, Purpose = "受理上报", Method = "平台", Items = DataItemSet.Of([.. DataItems.All]),
        Protection = "加密", EndsAt = Now.AddYears(1),
    };

    private static PrivacyGuard Of(
        HandlerRole role, EntrustmentAgreement? mandate = null, PrivacyProfile profile = PrivacyProfile.Strict2026)
    {
        var options = new YipaiPrivacyOptions { Profile = profile, Entrustment = mandate };
        options.UseDemonstrationHandler();
        options.Handler = new PersonalInformationHandler("示范城市", "privacy@example.cn", new HandlerId("demonstration"), role);
        foreach (string id in new[] { Bureau, "another-bureau" })
        {
            options.Recipients.Add(new DataRecipient(
                id, "市政设施管理处", RecipientKind.CityManagementDepartment, "bureau@example.cn", DataItemSet.Of([.. DataItems.All])));
        }

        options.Recipients.Add(new DataRecipient(
            Supplier, "云存储", RecipientKind.EntrustedSupplier, "cloud@example.cn", DataItems.CaseReport, "C-7"));
        return new PrivacyGuard(options);
    }
}
