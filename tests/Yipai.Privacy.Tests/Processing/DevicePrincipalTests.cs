using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;

namespace Yipai.Privacy.Tests.Processing;

/// <summary>A device is no person: nobody consents for it.</summary>
public sealed class DevicePrincipalTests
{
    private static readonly PolicyPrincipal Camera = PolicyPrincipal.Device("camera-1");

    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    public void Decide_ActivityThatNeedsConsent_IsDeniedWhateverConsentIsGiven(PrivacyProfile profile)
    {
        PrivacyGuard guard = Guards.In(profile);
        ConsentState consent = Guards.State(guard, ("case-handling", ConsentEvent.Given));

        ProcessingDecision decision = guard.Decide(Guards.Request(Activities.ReportCase, DataItems.CaseReport, Camera), consent);

        Assert.Equal(DenialReason.DeviceCannotConsent, decision.Reason);
        Assert.Contains(decision.Citations, rule => rule.Text == "PIPL 13");
    }

    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    public void Decide_EveryActivity_IsNeverAllowedToADeviceWhereAVisitorWouldHaveToConsent(PrivacyProfile profile)
    {
        PrivacyGuard guard = Guards.In(profile);
        ConsentState notice = Guards.State(guard);

        IEnumerable<string> wrong =
            from activity in Activities.All
            let terms = guard.Policy.TermsOf(activity, profile)
            where terms is not null
            where guard.Decide(Guards.Request(activity, terms.Items, Camera), notice).IsAllowed
            where !guard.Decide(Guards.Request(activity, terms.Items, PolicyPrincipal.Anonymous), notice).IsAllowed
            select activity.ToString();

        Assert.Empty(wrong);
    }

    [Fact]
    public void Device_WithoutAnId_Throws() => Assert.Throws<ArgumentException>(() => PolicyPrincipal.Device(" "));

    [Fact]
    public void ToString_ADevice_HasNoId() => Assert.Equal("Device", Camera.ToString());
}
