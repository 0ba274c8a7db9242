using Microsoft.Playwright;

namespace Yipai.CitizenWeb.Tests;

public sealed class StoryTests
{
    private const string Number = "13912345678";

    [SkippableFact]
    public async Task Cases_OnAFirstVisit_AskStoreAndSendNothing()
    {
        await using CitizenHost host = await CitizenHost.StartAsync();
        CitizenTab tab = await host.OpenAsync();

        await tab.SeeAsync("还没有公开的案件");

        Assert.Equal("", await tab.StorageAsync());
        Assert.Empty(tab.Sent.Concat(tab.Strangers).Concat(tab.Errors));
        Assert.Equal(0, await tab.Page.Locator("#notice-read").CountAsync());
    }

    [SkippableFact]
    public async Task Report_WithoutAccountAfterNotNow_StoresNothing()
    {
        await using CitizenHost host = await CitizenHost.StartAsync();
        CitizenTab tab = await host.OpenAsync();
        await tab.WriteAsync("井盖破损");
        await tab.Page.ClickAsync("#send");

        await tab.Page.ClickAsync("#notice-later");

        await tab.SeeAsync("没有发送任何内容");

        Assert.Equal("", await tab.StorageAsync());
        Assert.Empty(tab.Sent);
    }

    [SkippableFact]
    public async Task Report_WhileTheCityIsAway_WaitsVisiblyAndArrivesLater()
    {
        await using CitizenHost host = await CitizenHost.StartAsync();
        CitizenTab tab = await host.OpenAsync();
        host.IsDown = true;
        await tab.WriteAsync("井盖破损");
        await tab.Page.ClickAsync("#send");
        await tab.Page.ClickAsync("#notice-read");
        await tab.AgreeIfAskedAsync();
        await tab.Page.WaitForSelectorAsync("#delivery");
        await tab.GoAsync("outbox");
        await tab.Page.WaitForSelectorAsync("#send-now");
        IReadOnlyList<string> found = await tab.InspectAsync("outbox");

        host.IsDown = false;
        await tab.PressAsync("立即发送");

        await tab.Page.WaitForSelectorAsync("#outbox-empty");

        Assert.Empty(found.Concat(await tab.InspectAsync("outbox-empty")).Concat(tab.Strangers).Concat(tab.Errors));
    }

    [SkippableFact]
    public async Task Report_OfAnAccount_IsFollowedAndPublishedMasked()
    {
        await using CitizenHost host = await CitizenHost.StartAsync();
        CitizenTab tab = await host.OpenAsync();
        var found = new List<string>(await tab.InspectAsync("cases-empty"));
        await tab.RegisterAsync("walker");
        found.AddRange(await tab.InspectAsync("mine-empty"));
        await tab.WriteAsync($"井盖破损，有人差点摔倒。电话{Number}。");
        await tab.SeeAsync("将发送的内容");
        await tab.PressAsync("也公开文字和照片…");
        found.AddRange(await tab.InspectAsync("consent"));
        await tab.Page.ClickAsync("#consent-agree");
        await tab.Page.Locator("mark", new() { HasText = "139****5678" }).WaitForAsync();
        found.AddRange(await tab.InspectAsync("preview"));
        await tab.Page.ClickAsync("#send");
        await tab.AgreeIfAskedAsync();
        await tab.SeeAsync("城市平台已收到");
        found.AddRange(await tab.InspectAsync("sent"));
        await tab.GoAsync("mine");
        await tab.Page.WaitForSelectorAsync("#mine .timeline");
        await tab.Page.ClickAsync("#supplement");
        found.AddRange(await tab.InspectAsync("mine"));
        await tab.Page.FillAsync("#act-words", "夜里没有灯");
        await tab.Page.ClickAsync("#act-send");
        await tab.SeeAsync("补充：");

        CitizenTab other = await host.OpenAsync();

        await other.SeeAsync("139****5678");
        await other.Page.WaitForSelectorAsync(".map-area");
        found.AddRange(await other.InspectAsync("cases"));
        await other.Page.ClickAsync("#cases a");
        await other.SeeAsync("这里有我或我的信息");
        found.AddRange(await other.InspectAsync("case"));

        Assert.DoesNotContain(Number, await other.Page.ContentAsync());
        Assert.Empty(found.Concat(tab.Strangers).Concat(other.Strangers).Concat(tab.Errors).Concat(other.Errors));
    }

    [SkippableFact]
    public async Task Publication_TakenBackWithOneTap_IsGoneForAVisitor()
    {
        await using CitizenHost host = await CitizenHost.StartAsync();
        CitizenTab tab = await host.OpenAsync();
        await PublishAsync(tab, "井盖破损");
        await tab.GoAsync("privacy/consents");
        await tab.Page.WaitForSelectorAsync("#withdraw-publication");
        IReadOnlyList<string> found = await tab.InspectAsync("privacy");

        await tab.Page.ClickAsync("#withdraw-publication");

        await tab.SeeAsync("已撤回");
        await tab.GoAsync("outbox");
        await tab.Page.WaitForSelectorAsync("#outbox-empty");
        CitizenTab other = await host.OpenAsync();
        await other.SeeAsync("上报人没有公开文字");

        Assert.Empty(found.Concat(tab.Errors).Concat(other.Errors));
    }

    [SkippableFact]
    public async Task Case_ThatShowsAVisitor_IsCoveredAtOnceWithoutAnAccount()
    {
        await using CitizenHost host = await CitizenHost.StartAsync();
        CitizenTab tab = await host.OpenAsync();
        await PublishAsync(tab, "邻居家门口堆满垃圾");
        CitizenTab neighbour = await host.OpenAsync();
        await neighbour.Page.ClickAsync("#cases a");
        await neighbour.SeeAsync("邻居家门口堆满垃圾");

        await neighbour.Page.FillAsync("#mine-words", "这是我家门口");
        await neighbour.Page.ClickAsync("#mine-send");
        await neighbour.SeeAsync("已经遮盖");
        await neighbour.SeeAsync("上报人没有公开文字");
        IReadOnlyList<string> found = await neighbour.InspectAsync("case-covered");
        await neighbour.PressLinkAsync("查看答复");

        await neighbour.SeeAsync("等待答复");
        CitizenTab other = await host.OpenAsync();
        await other.SeeAsync("上报人没有公开文字");

        Assert.DoesNotContain("邻居家门口", await other.Page.ContentAsync());
        Assert.Empty(found.Concat(await neighbour.InspectAsync("ticket")).Concat(neighbour.Errors).Concat(other.Errors));
    }

    [SkippableFact]
    public async Task Leak_ReportedFromTheFootOfAPage_NeedsNoAccount()
    {
        await using CitizenHost host = await CitizenHost.StartAsync();
        CitizenTab tab = await host.OpenAsync();

        await tab.PressLinkAsync("求助与投诉");
        await tab.SeeAsync("12345");
        await tab.Page.FillAsync("#leak-words", "我的密码被别人知道了");
        await tab.Page.ClickAsync("#leak-send");

        await tab.SeeAsync("城市平台已收到泄露报告");

        Assert.Empty(tab.Strangers.Concat(tab.Errors));
    }

    [SkippableFact]
    public async Task Pages_InBothLanguages_BreakNoRuleOfAccessibility()
    {
        await using CitizenHost host = await CitizenHost.StartAsync();
        CitizenTab tab = await host.OpenAsync();
        var found = new List<string>();
        await tab.GoAsync("report");
        await tab.Page.FillAsync("#words", $"电话{Number}");
        await tab.SeeAsync("建议移到联系方式");
        await tab.Page.SetInputFilesAsync("input[type=file]", Photo);
        await tab.Page.WaitForSelectorAsync(".photos img");
        await tab.Page.ClickAsync("#preview");
        found.AddRange(await tab.InspectAsync("report"));
        await tab.Page.ClickAsync("#language");
        found.AddRange(await tab.InspectAsync("report-en"));
        await tab.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        found.AddRange(await tab.InspectAsync("report-dark"));
        await tab.GoAsync("mine");
        found.AddRange(await tab.InspectAsync("account-dark"));
        await tab.WriteAsync("井盖破损");
        await tab.Page.ClickAsync("#send");
        await tab.Page.WaitForSelectorAsync("#notice-read");
        await tab.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        found.AddRange(await tab.InspectAsync("notice"));

        LocatorBoundingBoxResult? later = await tab.Page.Locator("#notice-later").BoundingBoxAsync();
        LocatorBoundingBoxResult? read = await tab.Page.Locator("#notice-read").BoundingBoxAsync();

        Assert.Equal((later!.Width, later.Height), (read!.Width, read.Height));
        Assert.Empty(found.Concat(tab.Errors));
    }

    /// <summary>Registers, agrees to the publication and sends a report, until the city has it.</summary>
    private static async Task PublishAsync(CitizenTab tab, string words)
    {
        await tab.RegisterAsync("walker");
        await tab.GoAsync("privacy/consents");
        await tab.Page.ClickAsync("#ask-publication");
        await tab.Page.ClickAsync("#consent-agree");
        await tab.Page.WaitForSelectorAsync("#withdraw-publication");
        await tab.WriteAsync(words);
        await tab.Page.ClickAsync("#send");
        await tab.AgreeIfAskedAsync();
        await tab.SeeAsync("城市平台已收到");
    }

    private static string Photo => Path.Combine(Sdk.Testing.RepositoryRoot.Path, "samples", "Quickstart", "manhole.jpg");
}
