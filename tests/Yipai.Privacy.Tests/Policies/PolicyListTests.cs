using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Policies;
using Yipai.Sdk.Testing;

namespace Yipai.Privacy.Tests.Policies;

/// <summary>The two public lists.</summary>
public sealed class PolicyListTests
{
    private static readonly PrivacyPolicy Policy = YipaiPolicy.V2021_01_20;
    private static readonly PersonalInformationHandler Handler = new("示范城市", "privacy@example.cn", new HandlerId("city"));

    [Fact]
    [CoversStrict("S27")]
    public void CollectedInformation_Strict_NamesEveryFunctionInService()
    {
        PolicyList list = PolicyLists.CollectedInformation(Policy, PrivacyProfile.Strict2026);

        Assert.Equal(Activities.All.Count(activity => Policy.TermsOf(activity, PrivacyProfile.Strict2026)!.IsAvailable), list.Rows.Count);
        PolicyListRow register = list.Rows.Single(row => row.Function == "注册");
        Assert.Equal(3, register.Items.Count);
        Assert.Contains("密码", register.Items);
        Assert.All(list.Rows, row => Assert.True(row.Items.Count > 0 && row.Purpose.Length > 0 && row.Until.Length > 0, row.Function));
        Assert.Contains("| 注册 |", list.ToMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    [CoversStrict("S27", "PIPL 23")]
    public void ProvidedInformation_WithAPartner_NamesWhoWhatAndHowToReachThem()
    {
        var partner = new DataRecipient("p", "地图<服务>商 | 一", RecipientKind.Partner, "dpo@example.cn", DataItems.CaseReport, "C-1");

        PolicyList list = PolicyLists.ProvidedInformation(Policy, [partner], PrivacyProfile.Strict2026, Handler);

        Assert.Contains(list.Rows, row => row.Function == partner.Name && row.Until == "dpo@example.cn" && row.Method == "共享");
        Assert.Contains(list.Rows, row => row.Function == "城市管理专业部门");

        string html = list.ToHtml();
        Assert.Contains("地图&lt;服务&gt;商", html, StringComparison.Ordinal);
        XElement table = XDocument.Parse(html.Replace("<!doctype html>", "", StringComparison.Ordinal)
            .Replace("<meta charset=\"utf-8\">", "", StringComparison.Ordinal)).Descendants("table").Single();
        Assert.Equal(list.Rows.Count, table.Element("tbody")!.Elements("tr").Count());
        Assert.NotNull(table.Element("caption"));
        Assert.Contains("地图<服务>商 \\| 一", list.ToMarkdown(), StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(list.ToJson());
        Assert.Equal(list.Rows.Count, json.RootElement.GetProperty("rows").GetArrayLength());
        Assert.Contains("接收方", Encoding.UTF8.GetString(list.ToJson()), StringComparison.Ordinal);
    }

    [Theory, InlineData(PrivacyProfile.Strict2026), InlineData(PrivacyProfile.AsWritten2021)]
    [CoversStrict("S27", "PIPL 17")]
    public Task CollectedInformation_OfTheShippedPolicy_IsAsApproved(PrivacyProfile profile) => Snapshot.Match(
        "Yipai.Privacy.Tests/Policies", $"collected-{profile}", PolicyLists.CollectedInformation(Policy, profile).ToMarkdown());

    [Fact]
    [CoversStrict("S27", "PIPL 23")]
    public Task ProvidedInformation_WithRegisteredRecipients_IsAsApproved()
    {
        DataRecipient[] recipients =
        [
            .. from kind in Enum.GetValues<RecipientKind>()
               where kind is RecipientKind.Partner or RecipientKind.EntrustedSupplier or RecipientKind.PromotionPartner
                   or RecipientKind.VerificationProvider or RecipientKind.ThirdPartyPlatform
               select new DataRecipient($"the-{kind}", $"示例接收方（{kind}）", kind, "dpo@example.cn", DataItemSet.Of([.. DataItems.All])),
        ];

        string list = PolicyLists.ProvidedInformation(Policy, recipients, PrivacyProfile.Strict2026, Handler).ToMarkdown();

        return Snapshot.Match("Yipai.Privacy.Tests/Policies", "provided", list);
    }

    [Theory]
    [InlineData("实名认证", "核验您的真实身份", "得出核验结果后立即删除")]
    [InlineData("通讯录", "代您填入联系人信息", "用后即弃，不保存")]
    [InlineData("安全保障", "保障账户和服务的安全", "产生后 6 个月，仅存储")]
    [InlineData("注册", "为您建立账户", "账户存续期间；注销后 15 个工作日内删除")]
    [CoversStrict("S27", "PIPL 17")]
    public void CollectedInformation_Function_SaysItsPurposeAndTheTermOfItsItems(string function, string purpose, string term)
    {
        PolicyListRow row =
            PolicyLists.CollectedInformation(Policy, PrivacyProfile.Strict2026).Rows.Single(row => row.Function == function);

        Assert.Equal(purpose, row.Purpose);
        Assert.Contains(term, row.Until, StringComparison.Ordinal);
        Assert.DoesNotContain("使用期间", row.Until, StringComparison.Ordinal);
    }

    [Fact]
    [CoversAsWritten("P4.1.2-9(2)")]
    public void CollectedInformation_AsWritten_NamesNoTermButThoseOfLaw()
    {
        PolicyList list = PolicyLists.CollectedInformation(Policy, PrivacyProfile.AsWritten2021);

        Assert.Equal("您使用服务期间；删除、拒绝或停止使用后不再使用", list.Rows.Single(row => row.Function == "注册").Until);
        Assert.Contains("：产生后 6 个月，仅存储", list.Rows.Single(row => row.Function == "服务日志").Until, StringComparison.Ordinal);
    }

    [Fact]
    [CoversStrict("S27", "PIPL 23")]
    public void ProvidedInformation_EveryRecipient_HasAContact()
    {
        PolicyList list = PolicyLists.ProvidedInformation(Policy, [], PrivacyProfile.Strict2026, Handler);

        Assert.Equal(["公众", "城市管理专业部门"], list.Rows.Select(row => row.Function));
        Assert.All(list.Rows, row => Assert.Contains("privacy@example.cn", row.Until, StringComparison.Ordinal));
    }
}
