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

    [Fact]
    [CoversStrict("S27")]
    public void The_list_of_what_is_collected_names_every_function_in_service()
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
    public void The_list_of_what_is_provided_names_who_what_and_how_to_reach_them()
    {
        var partner = new DataRecipient("p", "地图<服务>商 | 一", RecipientKind.Partner, "dpo@example.cn", DataItems.CaseReport, "C-1");
        PolicyList list = PolicyLists.ProvidedInformation(Policy, [partner], PrivacyProfile.Strict2026);
        Assert.Contains(list.Rows, row => row.Function == partner.Name && row.Until == "dpo@example.cn" && row.Way == "共享");
        Assert.Contains(list.Rows, row => row.Function == "城市管理专业部门");

        string html = list.ToHtml();
        Assert.Contains("地图&lt;服务&gt;商", html, StringComparison.Ordinal);
        XElement table = XDocument.Parse(html.Replace("<!doctype html>", "", StringComparison.Ordinal).Replace("<meta charset=\"utf-8\">", "", StringComparison.Ordinal)).Descendants("table").Single();
        Assert.Equal(list.Rows.Count, table.Element("tbody")!.Elements("tr").Count());
        Assert.NotNull(table.Element("caption"));
        Assert.Contains("地图<服务>商 \\| 一", list.ToMarkdown(), StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(list.ToJson());
        Assert.Equal(list.Rows.Count, json.RootElement.GetProperty("rows").GetArrayLength());
        Assert.Contains("接收方", Encoding.UTF8.GetString(list.ToJson()), StringComparison.Ordinal);
    }
}
