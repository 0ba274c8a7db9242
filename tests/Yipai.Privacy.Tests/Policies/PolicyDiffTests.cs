using System.Text.Json.Nodes;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Policies;
using Yipai.Privacy.Processing;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests.Policies;

/// <summary>Which consents a new version asks again, which stay, and what anybody can read of the versions.</summary>
public sealed class PolicyDiffTests
{
    private static readonly PrivacyPolicy Older = YipaiPolicy.V2021_01_20;

    [Fact]
    public void Between_SamePolicy_HasNoChanges() => Assert.Empty(PolicyDiff.Between(Older, PolicyTexts.With(_ => { })).Changes);

    [Theory]
    [Covers("P4.6.1/1")]
    [CoversStrict("S28")]
    [InlineData("items", MaterialChange.Item)]
    [InlineData("recipients", MaterialChange.Recipient)]
    [InlineData("opens", MaterialChange.Purpose)]
    [InlineData("kind", MaterialChange.Kind)]
    [InlineData("activities", MaterialChange.Activity)]
    public void Between_WidenedScope_IsAskedAgainAndTheRestStands(string member, MaterialChange change)
    {
        PrivacyPolicy newer = PolicyTexts.With(tree =>
        {
            JsonObject row = tree.Row("scopes", "interaction");
            switch (member)
            {
                case "items": row["items"]!.AsArray().Add("log.ip"); break;
                case "recipients": row["recipients"]!.AsArray().Add("partner"); break;
                case "opens": row["opens"]!.AsArray().Add("ServiceImprovement"); break;
                case "activities": row["activities"]!.AsArray().Add("survey"); break;
                default: row["kind"] = "separate"; break;
            }
        });

        PolicyDiff diff = PolicyDiff.Between(Older, newer);

        Assert.Equal(["interaction"], diff.AskAgain);
        Assert.Equal(change, diff.Material);
        ProcessingRequest like = Request(Activities.Interaction, DataItems.LikeRecord);
        Assert.Equal(DenialReason.ConsentMissing, Guard(newer).Decide(like, After(newer, "interaction")).Reason);
        Assert.True(Guard(newer).Decide(Request(Activities.ReportCase, DataItems.CaseReport), After(newer, "case-handling")).IsAllowed);
    }

    [Fact]
    [Covers("P4.6.1/1")]
    public void Between_NarrowedOrRewordedScope_Stands()
    {
        PrivacyPolicy newer = PolicyTexts.With(tree =>
        {
            tree.Row("scopes", "interaction")["items"]!.AsArray().RemoveAt(0);
            tree.Row("scopes", "interaction")["title"] = "互动";
            tree.Row("clauses", "P1/1")["en"] = "Other words.";
        });

        PolicyDiff diff = PolicyDiff.Between(Older, newer);

        Assert.Empty(diff.AskAgain);
        Assert.Equal(MaterialChange.None, diff.Material);
        Assert.Equal(["scopes/interaction", "clauses/P1/1"], diff.Changes.Select(one => one.Topic));
        Assert.True(Guard(newer).Decide(Request(Activities.Interaction, DataItems.LikeRecord), After(newer, "interaction")).IsAllowed);
    }

    [Fact]
    public void Between_LongerTermOtherMethodAndNewItem_AreTold()
    {
        PolicyDiff diff = PolicyDiff.Between(Older, PolicyTexts.With(tree =>
        {
            tree.Row("retention", "R4")["strict"]!["keep"] = "P13M";
            tree.Row("activities", "survey")["mode"] = "automatic";
            tree.Row("activities", "browse")["items"]!.AsArray().Add("log.usage");
        }));

        Assert.Equal(
            [
                ("activities/browse", MaterialChange.Item | MaterialChange.Audience, ChangeEffect.Widens),
                ("activities/survey", MaterialChange.Method, ChangeEffect.Widens),
                ("retention/R4", MaterialChange.Retention, ChangeEffect.Widens),
            ],
            diff.Changes.Select(change => (change.Topic, change.Change, change.Effect)));
        Assert.Equal(["service-improvement"], diff.AskAgain);
    }

    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    [Covers("P4.6.1/3", "P0/1")]
    public void PolicyHistory_AnyReader_SeesTheVersionsAndWhichIsInForce(PrivacyProfile profile)
    {
        PrivacyPolicy later = PolicyTexts.With(tree => tree["policy"]!["effectiveDate"] = "2027-01-01");
        PrivacyPolicy otherBytes = PolicyTexts.With(tree => tree["policy"]!["title"] = "隐私政策");

        var history = new PolicyHistory(later, Older, otherBytes, Older);

        Assert.Equal(3, history.Versions.Count);
        Assert.Null(history.InForceOn(new DateOnly(2020, 12, 31)));
        Assert.Same(later, history.InForceOn(new DateOnly(2027, 1, 1)));
        Assert.NotSame(later, history.InForceOn(new DateOnly(2026, 12, 31)));
        string json = System.Text.Encoding.UTF8.GetString(history.Write(new DateOnly(2026, 11, 23)));
        Assert.Equal(1, json.Split("\"inForce\":true").Length - 1);
        Assert.All(history.Versions, version => Assert.Contains(version.Version.ContentHash, json, StringComparison.Ordinal));
        Assert.Contains(In(profile).Policy, YipaiPolicy.History.Versions);
    }

    private static PrivacyGuard Guard(PrivacyPolicy policy)
    {
        var options = new YipaiPrivacyOptions { Policy = policy };
        options.UseDemonstrationHandler();
        options.EarlierPolicies.Add(Older);
        return new PrivacyGuard(options);
    }

    /// <summary>A consent to the older version, and then the notice of the newer.</summary>
    private static ConsentState After(PrivacyPolicy newer, string scope) => ConsentState.From(
    [
        Notice(Strict, TimeSpan.FromDays(3)), Record(Strict, scope, ConsentEvent.Given, TimeSpan.FromDays(2)),
        Notice(Guard(newer), TimeSpan.FromHours(1)),
    ]);
}
