using Yipai.Privacy.Processing;
using Yipai.Sdk.Testing;

namespace Yipai.Privacy.Tests.Processing;

/// <summary>A device takes pictures under a mandate of a state organ, and under nothing else (PIPL 26).</summary>
public sealed class CaptureTests
{
    private static readonly PolicyPrincipal Camera = PolicyPrincipal.Device("camera-1");
    private static readonly DeviceMandate Mandate = new("城市管理局", "文号12", "灯杆提示牌", "人民路15号");

    [Theory, InlineData(HandlerRole.StateOrgan), InlineData(HandlerRole.EntrustedByStateOrgan)]
    [CoversStrict("PIPL 26")]
    public void DecideCapture_PublicHandlerWithMandate_IsAllowedUnderPipl26(HandlerRole role)
    {
        ProcessingDecision decision = GuardOf(role).DecideCapture(Camera, Mandate, DataItemSet.Of(DataItems.CaseReport, DataItems.Photo));

        Assert.True(decision.IsAllowed);
        Assert.Equal("PIPL 26", Assert.Single(decision.Citations).Text);
    }

    [Fact]
    [CoversStrict("PIPL 26")]
    public void DecideCapture_CommercialHandler_IsDeniedWhateverTheMandateSays()
    {
        ProcessingDecision decision = GuardOf(HandlerRole.Commercial).DecideCapture(Camera, Mandate, DataItems.Photo);

        Assert.Equal(DenialReason.HandlerNotPublic, decision.Reason);
    }

    [Theory, InlineData("Authority"), InlineData("Basis"), InlineData("Sign"), InlineData("Place")]
    [CoversStrict("PIPL 26")]
    public void DecideCapture_MandateWithAnEmptyPart_IsDenied(string part)
    {
        DeviceMandate lacking = part switch
        {
            "Authority" => Mandate with { Authority = " " },
            "Basis" => Mandate with { Basis = "" },
            "Sign" => Mandate with { Sign = "" },
            _ => Mandate with { Place = "" },
        };

        ProcessingDecision decision = GuardOf(HandlerRole.StateOrgan).DecideCapture(Camera, lacking, DataItems.Photo);

        Assert.Equal(DenialReason.MandateMissing, decision.Reason);
        Assert.Equal([part], lacking.MissingParts);
    }

    [Fact]
    [CoversStrict("PIPL 26")]
    public void DecideCapture_NoMandate_IsDenied() =>
        Assert.Equal(
            DenialReason.MandateMissing, GuardOf(HandlerRole.StateOrgan).DecideCapture(Camera, null, DataItems.Photo).Reason);

    [Fact]
    [CoversStrict("PIPL 26")]
    public void DecideCapture_PersonInsteadOfADevice_IsDenied() =>
        Assert.Equal(
            DenialReason.MandateMissing,
            GuardOf(HandlerRole.StateOrgan).DecideCapture(PolicyPrincipal.Registered(new SubjectId("p")), Mandate, DataItems.Photo).Reason);

    [Fact]
    [CoversStrict("PIPL 26")]
    public void DecideCapture_ItemsOfAPerson_AreNamedInTheDenial()
    {
        ProcessingDecision decision = GuardOf(HandlerRole.StateOrgan)
            .DecideCapture(Camera, Mandate, DataItemSet.Of(DataItems.Photo, DataItems.MobileNumber));

        Assert.Equal(DenialReason.UndeclaredItem, decision.Reason);
        Assert.Equal(DataItemSet.Of(DataItems.MobileNumber), decision.OffendingItems);
    }

    private static PrivacyGuard GuardOf(HandlerRole role) => new(
        new YipaiPrivacyOptions { Handler = new PersonalInformationHandler("城市", "privacy@example.cn", new HandlerId("city"), role) });
}
