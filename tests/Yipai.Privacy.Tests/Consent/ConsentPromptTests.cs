using Yipai.Privacy.Clauses;
using Yipai.Privacy.Consent;
using Yipai.Sdk.Testing;
using static Yipai.Privacy.Tests.Guards;

namespace Yipai.Privacy.Tests.Consent;

/// <summary>What a person is asked, part by part.</summary>
public sealed class ConsentPromptTests
{
    [Fact]
    [Covers("P1/3")]
    [CoversStrict("S4", "PIPL 30")]
    public void CreatePrompt_Scope_NamesFunctionItemsRecipientsTermAndWhatARefusalMeans()
    {
        ConsentPrompt prompt = Strict.CreatePrompt("device-location");

        Assert.Equal(["位置信息"], prompt.Functions);
        Assert.False(prompt.IsBasic);
        Assert.Contains(prompt.Items, item => item is { Name: "精准定位信息", IsSensitive: true });
        Assert.Equal([Strict.Handler.Name], prompt.Recipients);
        Assert.NotEmpty(prompt.Retention);
        Assert.False(ConsentPrompt.IsPreTicked);
        Assert.True(ConsentPrompt.StepsToRefuse <= ConsentPrompt.StepsToAgree);
        string text = prompt.Text("zh-CN");
        string[] shown =
        [
            .. prompt.Functions, .. prompt.Recipients, prompt.Retention, prompt.Scope.Necessity.Chinese, prompt.Scope.Impact.Chinese,
            prompt.Scope.RefusalEffect.Chinese, Strict.Handler.Contact, .. prompt.Items.Select(item => item.Name),
        ];
        Assert.All(shown, part => Assert.Contains(part, text, StringComparison.Ordinal));
    }

    [Fact]
    public void CreatePrompt_EveryScope_CanBeAskedAndNamesEverybody()
    {
        foreach (ConsentScope scope in Strict.Policy.Scopes)
        {
            ConsentPrompt prompt = Strict.CreatePrompt(scope.Id);
            Assert.Equal(scope.Items.Count, prompt.Items.Count);
            Assert.All(
                prompt.Recipients, name => Assert.False(Strict.Policy.Scopes.SelectMany(one => one.Recipients).Contains(name), name));
            Assert.NotEqual(prompt.Text("zh-CN"), prompt.Text("en"));
        }
    }

    [Fact]
    public void Hash_EveryShownWord_ChangesIt()
    {
        string[] hashes =
        [
            .. Strict.Policy.Scopes.Select(scope => Strict.CreatePrompt(scope.Id).Hash),
            Changed(options => options.Supplement = options.Supplement with { Retention = "一年" }),
            Changed(options => options.Handler = new("别的处理者", "privacy@example.cn")),
            Changed(options => options.Handler = new("示范城市（示例）", "other@example.cn", new HandlerId("demonstration"))),
        ];

        Assert.Equal(hashes.Length, hashes.Distinct().Count());

        static string Changed(Action<YipaiPrivacyOptions> change)
        {
            var options = new YipaiPrivacyOptions { Profile = PrivacyProfile.Strict2026 };
            options.UseDemonstrationHandler();
            change(options);
            return new PrivacyGuard(options).CreatePrompt("cookies").Hash;
        }
    }

    [Fact]
    public void Hash_Scope_StaysTheSameUntilItsMeaningChanges()
    {
        ConsentScope scope = Strict.Policy.FindScope("cookies");

        Assert.Equal(scope.Hash, (scope with { Title = new LocalizedText("别的标题", "Another title") }).Hash);
        ConsentScope[] others =
        [
            scope with { Items = scope.Items | DataItems.IpAddress }, scope with { Recipients = ["handler", "partner"] },
            scope with { Kind = ConsentKind.Separate }, scope with { Opens = [new("Promotion")] }, scope with { Activities = [] },
        ];
        Assert.All(others, other => Assert.NotEqual(scope.Hash, other.Hash));
    }
}
