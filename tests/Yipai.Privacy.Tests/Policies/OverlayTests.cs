using System.Text;
using System.Text.Json.Nodes;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Tests.Consent;
using Yipai.Sdk.Testing;

namespace Yipai.Privacy.Tests.Policies;

/// <summary>A product's own policy prevails topic by topic, and where it is silent the platform's goes on.</summary>
public sealed class OverlayTests
{
    private static readonly PrivacyPolicy Platform = YipaiPolicy.V2021_01_20;

    public static TheoryData<PrivacyProfile> Profiles => [PrivacyProfile.Strict2026, PrivacyProfile.AsWritten2021];

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P1/5")]
    public void TermsOf_NoProductPolicy_AreThePlatformsForEverything(PrivacyProfile profile)
    {
        Assert.Null(Platform.Product);
        Assert.All(Activities.All, activity => Assert.NotNull(Platform.TermsOf(activity, profile)));
        Assert.All(Activities.All, activity => Assert.Equal(TopicSource.Platform, Platform.SourceOf($"activities/{activity.Id}")));
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P1/6")]
    public void WithOverlay_TopicTheProductAnswers_Prevails(PrivacyProfile profile)
    {
        PrivacyPolicy product = Platform.WithOverlay(Overlay("activities", row => row["available"] = false, "voice-recording"));

        Assert.Equal("street-camera", product.Product);
        Assert.False(product.TermsOf(Activities.VoiceRecording, profile)!.IsAvailable);
        Assert.True(Platform.TermsOf(Activities.VoiceRecording, profile)!.IsAvailable);
        Assert.Equal(TopicSource.Product, product.SourceOf("activities/voice-recording"));
        Assert.NotEqual(Platform.Version.ContentHash, product.Version.ContentHash);
    }

    [Theory, MemberData(nameof(Profiles))]
    [Covers("P1/7")]
    public void WithOverlay_TopicTheProductLeavesOut_StaysAsThePlatformHasIt(PrivacyProfile profile)
    {
        PrivacyPolicy product = Platform.WithOverlay(Overlay("retention", row => row["strict"]!["keep"] = "P200D", "R4"));

        Assert.Equal("P200D", product.FindRetention("R4")!.Keep.ToString());
        Assert.Equal(TopicSource.Platform, product.SourceOf("activities/voice-recording"));
        foreach (ProcessingActivity activity in Activities.All)
        {
            ActivityTerms ours = product.TermsOf(activity, profile)!, theirs = Platform.TermsOf(activity, profile)!;
            Assert.Equal((theirs.Items, theirs.IsAvailable, theirs.Permission, theirs.Mode),
                (ours.Items, ours.IsAvailable, ours.Permission, ours.Mode));
        }
    }

    [Theory]
    [InlineData("""{"schemaVersion":1,"product":"x","version":"1","activities":[{"id":"fly"}]}""", "activities")]
    [InlineData("""{"schemaVersion":2,"product":"x","version":"1"}""", "schemaVersion")]
    [InlineData("""{"schemaVersion":1,"product":"","version":"1"}""", "product")]
    [InlineData("[]", "$")]
    public void WithOverlay_WrongOverlay_IsRefusedNamingThePlace(string text, string path)
    {
        PrivacyException refused = Assert.Throws<PrivacyException>(() => Platform.WithOverlay(Encoding.UTF8.GetBytes(text)));
        Assert.Equal("YP0104", refused.Code);
        Assert.Contains(path, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WithOverlay_TopicUnknownToThePlatform_IsRefused() => Assert.Contains(
        "retention/R99",
        Assert.Throws<PrivacyException>(() => Platform.WithOverlay(Overlay("retention", row => row["code"] = "R99", "R4"))).Message,
        StringComparison.Ordinal);

    [Fact]
    [CoversStrict("PIPL 29")]
    public void Decide_OverlayThatOnlyHeedsRefusals_StillNeedsSeparateConsentForSensitiveItems()
    {
        PrivacyGuard guard = With(Overlay(
            "activities",
            row =>
            {
                row.Remove("strictItems");
                row["strict"]!["consent"] = "unlessRefused";
            },
            "report-case"));

        ProcessingDecision[] decisions =
        [
            .. new[] { DataItems.CaseReport, DataItems.IdentityNumber }.Select(
                item => guard.Decide(Guards.Request(Activities.ReportCase, item), Guards.State(guard))),
        ];

        Assert.Equal([DenialReason.None, DenialReason.ConsentMissing], decisions.Select(decision => decision.Reason));
    }

    [Theory]
    [InlineData("profile.preference"), InlineData("profile.habit"), InlineData("profile.locationFeature"), InlineData("profile.portrait")]
    [Covers("P4.1.2-4/2"), CoversStrict("S13")]
    public void Decide_OverlayThatUsesADerivedFeatureElsewhere_HeedsTheSwitchForPersonalization(string itemId)
    {
        PrivacyGuard guard = With(Overlay("activities", row => row["items"]!.AsArray().Add(itemId), "cookies"));
        ConsentState off = ConsentState.From(
            [Guards.Notice(guard, TimeSpan.FromHours(1)), Entries.Refusal(PreferenceKind.Personalization, TimeSpan.FromMinutes(1))]);
        ProcessingRequest request =
            Guards.Request(Activities.Cookies, DataItems.Find(itemId)) with { Purpose = new("BrowsingPreference") };

        ProcessingDecision decision = guard.Decide(request, off);

        Assert.Equal(DenialReason.RefusedInSettings, decision.Reason);
    }

    private static PrivacyGuard With(byte[] overlay)
    {
        var options = new YipaiPrivacyOptions { Policy = Platform.WithOverlay(overlay) };
        options.UseDemonstrationHandler();
        return new PrivacyGuard(options);
    }

    private static byte[] Overlay(string section, Action<JsonObject> change, string id)
    {
        JsonObject row = JsonNode.Parse(PolicyTexts.Shipped)!.AsObject().Row(section, id).DeepClone().AsObject();
        change(row);
        return Encoding.UTF8.GetBytes(new JsonObject
        {
            ["schemaVersion"] = 1, ["product"] = "street-camera", ["version"] = "2026-01", [section] = new JsonArray(row),
        }.ToJsonString());
    }
}
