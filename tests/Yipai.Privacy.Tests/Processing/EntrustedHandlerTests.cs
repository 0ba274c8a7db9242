using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Processing;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests.Processing;

/// <summary>Who works for a state organ uses its data for nothing of its own.</summary>
public sealed class EntrustedHandlerTests
{
    [Theory]
    [InlineData("Profiling"), InlineData("PersonalizedDisplay"), InlineData("PersonalizedSearch"), InlineData("PersonalizedPush")]
    [InlineData("CommercialAds")]
    [CoversStrict("PIPL 21")]
    public void Decide_OwnPurposeOfAnEntrustedHandler_IsDeniedWhateverWasAgreed(string purpose)
    {
        ProcessingDecision decision = Decide(HandlerRole.EntrustedByStateOrgan, PrivacyProfile.Strict2026, purpose);

        Assert.Equal(DenialReason.UndeclaredPurpose, decision.Reason);
        Assert.True(decision.Cites("条例 16"));
    }

    [Theory]
    [InlineData(HandlerRole.Commercial, PrivacyProfile.Strict2026), InlineData(HandlerRole.StateOrgan, PrivacyProfile.Strict2026)]
    [InlineData(HandlerRole.EntrustedByStateOrgan, PrivacyProfile.AsWritten2021)]
    [CoversStrict("PIPL 21")]
    public void Decide_AnyOtherHandlerOrProfile_IsAllowed(HandlerRole role, PrivacyProfile profile) =>
        Assert.True(Decide(role, profile, "Profiling").IsAllowed);

    [Fact]
    [CoversStrict("PIPL 21")]
    public void Decide_ReportToAnEntrustedHandler_IsAllowed()
    {
        PrivacyGuard guard = Of(HandlerRole.EntrustedByStateOrgan, PrivacyProfile.Strict2026);

        Assert.True(guard.Decide(
            Request(Activities.ReportCase, DataItems.CaseReport), State(guard, ("case-handling", ConsentEvent.Given))).IsAllowed);
    }

    [Theory, InlineData(HandlerRole.EntrustedByStateOrgan, false), InlineData(HandlerRole.Commercial, true)]
    [CoversStrict("PIPL 21", "S29")]
    public void DecideDisclosure_ToAPromotionPartner_NeedsAHandlerOfItsOwn(HandlerRole role, bool isAllowed)
    {
        PrivacyGuard guard = Of(role, PrivacyProfile.Strict2026);
        var request = new DisclosureRequest(DisclosureKind.Sharing, "p", DataItems.PreferenceFeature) { Principal = Me, Now = Now };

        DisclosureDecision decision = guard.DecideDisclosure(request, State(guard, ("share-promotion/p", ConsentEvent.Given)));

        Assert.Equal(isAllowed, decision.IsAllowed);
    }

    [Fact]
    [CoversStrict("PIPL 21")]
    public void DecideDisclosure_DeidentifiedForCommercialAnalysis_IsDenied()
    {
        PrivacyGuard guard = Of(HandlerRole.EntrustedByStateOrgan, PrivacyProfile.Strict2026);
        var request = new DisclosureRequest(DisclosureKind.Sharing, "d", DataItems.UsageLog)
        {
            Principal = Me, Now = Now, Purpose = new ProcessingPurpose("CommercialAnalytics"),
        };

        Assert.Equal(DenialReason.UndeclaredPurpose, guard.DecideDisclosure(request, State(guard)).Reason);
    }

    private static ProcessingDecision Decide(HandlerRole role, PrivacyProfile profile, string purpose)
    {
        PrivacyGuard guard = Of(role, profile);
        ProcessingRequest request =
            Request(Activities.Personalization, DataItems.UsageLog) with { Purpose = new ProcessingPurpose(purpose) };
        return guard.Decide(
            request, State(guard, ("personalization", ConsentEvent.Given), ("advertising", ConsentEvent.Given)));
    }

    private static PrivacyGuard Of(HandlerRole role, PrivacyProfile profile)
    {
        var options = new YipaiPrivacyOptions { Profile = profile };
        options.UseDemonstrationHandler();
        options.Handler = new PersonalInformationHandler("示范城市", "privacy@example.cn", new HandlerId("demonstration"), role);
        DataItemSet all = DataItemSet.Of([.. DataItems.All]);
        options.Recipients.Add(new DataRecipient("p", "推广方", RecipientKind.PromotionPartner, "dpo@example.cn", all, "C-1"));
        options.Recipients.Add(new DataRecipient("d", "研究所", RecipientKind.DeidentifiedRecipient, "dpo@example.cn", all));
        return new PrivacyGuard(options);
    }
}
