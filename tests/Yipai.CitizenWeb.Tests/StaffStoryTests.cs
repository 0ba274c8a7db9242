using Microsoft.Playwright;

namespace Yipai.CitizenWeb.Tests;

/// <summary>What the staff do at their desk, in a browser of their own, with a city whose desks are not automatic.</summary>
public sealed class StaffStoryTests
{
    private const string Number = "13912345678";

    [SkippableFact]
    public async Task Case_FromAcceptanceToClosing_IsDoneAtTheDesk()
    {
        await using CitizenHost host = await CitizenHost.StartAsync(StaffTab.Settings);
        CitizenTab citizen = await host.OpenAsync();
        await citizen.RegisterAsync("walker");
        await citizen.SendAsync("井盖破损");
        CitizenTab desk = await host.OpenAsync(1280);

        await desk.ActAsync("acceptor", "Accept");
        await desk.ActAsync("acceptor", "File", ("condition", "gb-1"));
        await desk.ActAsync("dispatcher", "Dispatch", ("unit", "roads"));
        await desk.ActAsync("department", "Assign");
        await desk.ActAsync("department", "Submit", ("reason", "已换新井盖。"));
        await desk.ActAsync("department", "Confirm", ("reason", "已复查。"));
        await desk.ActAsync("dispatcher", "RequestClosing", ("receiver", "acceptor"));
        await desk.ActAsync("acceptor", "Close", ("met", ""));

        await citizen.GoAsync("privacy");
        await citizen.GoAsync("mine");
        await citizen.SeeAsync("已结案");

        Assert.Empty(desk.Errors.Concat(desk.Strangers));
    }

    [SkippableFact]
    public async Task Photo_CoveredByTheReviewer_IsPublicAsACopy()
    {
        await using CitizenHost host = await CitizenHost.StartAsync(StaffTab.Settings);
        CitizenTab citizen = await host.OpenAsync();
        await PublishWithPhotoAsync(citizen);
        CitizenTab desk = await host.OpenAsync(1280);
        await desk.SignInAsync("acceptor");
        await desk.Page.ClickAsync("#queue a");
        await desk.SeeAsync("公众看不到这张照片");
        await desk.Page.ClickAsync("#cover-1");
        await desk.Page.WaitForFunctionAsync("() => document.querySelector('#board-1')?.width > 300");

        await desk.Page.ClickAsync("#cover-publish");
        await desk.SeeAsync("还没有遮盖任何地方");
        await desk.Page.Locator("canvas").HoverAsync(new() { Position = new() { X = 30, Y = 30 } });
        await desk.Page.Mouse.DownAsync();
        await desk.Page.Locator("canvas").HoverAsync(new() { Position = new() { X = 120, Y = 90 } });
        await desk.Page.Mouse.UpAsync();
        IReadOnlyList<string> found = await desk.InspectAsync("staff-cover");
        await desk.Page.ClickAsync("#cover-publish");
        await desk.SeeAsync("公众可以看到这张照片");
        CitizenTab visitor = await host.OpenAsync();
        await visitor.Page.ClickAsync("#cases a");
        await visitor.SeeAsync("1 张已公开");
        await desk.Page.ClickAsync("#refuse-1");
        await desk.SeeAsync("公众看不到这张照片");
        CitizenTab later = await host.OpenAsync();
        await later.Page.ClickAsync("#cases a");

        await later.SeeAsync("没有公开");

        Assert.Empty(found.Concat(desk.Errors).Concat(visitor.Errors));
    }

    [SkippableFact]
    public async Task Queue_OfTheStaff_HoldsNothingPersonalAndRevealsForAReasonOnly()
    {
        await using CitizenHost host = await CitizenHost.StartAsync(StaffTab.Settings);
        CitizenTab citizen = await host.OpenAsync();
        await citizen.RegisterAsync("walker");
        await citizen.GoAsync("report");
        await citizen.Page.FillAsync("#words", $"井盖破损，电话{Number}");
        await citizen.PressAsync("移到联系方式");
        await citizen.Page.FillAsync("#subject-words", "下水道盖");
        await citizen.Page.Locator(".chip").First.ClickAsync();
        await citizen.Page.FillAsync("#place", "中山广场东北角");
        await citizen.Page.ClickAsync("#preview");
        await citizen.Page.ClickAsync("#send");
        await citizen.AgreeIfAskedAsync();
        await citizen.SeeAsync("城市平台已收到");
        CitizenTab desk = await host.OpenAsync();
        await desk.GoAsync("staff");
        await desk.Page.FillAsync("#staff-key", "a key that nobody has");
        await desk.Page.ClickAsync("#staff-enter");
        await desk.SeeAsync("不认识这把钥匙");
        List<string> found = [.. await desk.InspectAsync("staff-sign-in")];

        await desk.SignInAsync("acceptor");
        await desk.Page.WaitForSelectorAsync("#queue");
        string queue = await desk.Page.ContentAsync();
        found.AddRange(await desk.InspectAsync("staff-queue"));
        await desk.Page.ClickAsync("#queue a");
        await desk.Page.ClickAsync("#reveal summary");
        string whole = await desk.Page.ContentAsync();
        await desk.Page.SelectOptionAsync("#reveal-reason", "CaseHandling");
        await desk.Page.ClickAsync("#reveal-now");
        await desk.Page.WaitForSelectorAsync("#revealed");
        found.AddRange(await desk.InspectAsync("staff-case"));

        Assert.Equal(Number, await desk.Page.InnerTextAsync("#revealed"));
        Assert.DoesNotContain(Number, queue + whole, StringComparison.Ordinal);
        Assert.Equal("", await desk.StorageAsync());
        Assert.Empty(found.Concat(desk.Errors).Concat(desk.Strangers));
    }

    [SkippableFact]
    public async Task Officer_RequestOnTheBoard_IsAnsweredWithinItsDeadline()
    {
        await using CitizenHost host = await CitizenHost.StartAsync(StaffTab.Settings);
        CitizenTab citizen = await host.OpenAsync();
        await citizen.RegisterAsync("walker");
        await citizen.SendAsync("井盖破损");
        await citizen.GoAsync("privacy/rights");
        await citizen.Page.ClickAsync("#delete-report");
        await citizen.Page.WaitForSelectorAsync("#delete-done");
        CitizenTab desk = await host.OpenAsync(1280);

        await desk.SignInAsync("officer", "staff/board");
        await desk.Page.ClickAsync(".request summary");
        List<string> found = [.. await desk.InspectAsync("staff-board")];
        await desk.Page.ClickAsync("[id^=reply-]");
        await desk.Page.WaitForSelectorAsync("#board-empty");
        await desk.SeeAsync("条记录全部核对无误");
        await desk.SeeAsync("没有安全事件");

        await citizen.GoAsync("privacy");
        await citizen.GoAsync("privacy/inbox");
        await citizen.SeeAsync("删除");

        Assert.Empty(found.Concat(desk.Errors));
    }

    [SkippableFact]
    public async Task Pages_OfTheDesk_BreakNoRuleOfAccessibility()
    {
        await using CitizenHost host = await CitizenHost.StartAsync(StaffTab.Settings);
        CitizenTab citizen = await host.OpenAsync();
        await citizen.RegisterAsync("walker");
        await citizen.SendAsync("井盖破损");
        await citizen.GoAsync("help");
        await citizen.Page.FillAsync("#ask-words", "什么时候处理？");
        await citizen.Page.ClickAsync("#ask-send");
        await citizen.AgreeIfAskedAsync("#ask-sent");
        await citizen.Page.WaitForSelectorAsync("#ask-sent");
        CitizenTab desk = await host.OpenAsync();
        await desk.SignInAsync("agent");
        await desk.Page.WaitForSelectorAsync("#tickets");
        List<string> found = [.. await desk.InspectAsync("staff-tickets")];
        await desk.GoAsync("staff/board");
        await desk.Page.WaitForSelectorAsync("#not-my-role");
        found.AddRange(await desk.InspectAsync("staff-other-role"));
        await desk.SignInAsync("acceptor", "staff/map");
        await desk.SettleAsync();
        found.AddRange(await desk.InspectAsync("staff-map-empty"));
        await desk.Page.ClickAsync("#language");
        await desk.GoAsync("staff/metrics");
        await desk.SettleAsync();
        found.AddRange(await desk.InspectAsync("staff-metrics-en"));
        await desk.GoAsync("staff");
        await desk.Page.ClickAsync("#queue a");
        await desk.Page.ClickAsync("#do-Decline");
        await desk.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        found.AddRange(await desk.InspectAsync("staff-case-en-dark"));

        Assert.Empty(found.Concat(desk.Errors).Concat(desk.Strangers));
    }

    [SkippableFact]
    public async Task MapOfTheDesk_CaseWithAPoint_HasItsPinInsideTheMapAndNotInACorner()
    {
        await using CitizenHost host = await CitizenHost.StartAsync(StaffTab.Settings);
        CitizenTab citizen = await host.OpenAsync();
        await citizen.GoAsync("report");
        await citizen.Page.Locator(".chip").First.ClickAsync();
        await citizen.Page.ClickAsync("#on-map");
        await citizen.Page.ClickAsync("#place-take");
        await citizen.Page.FillAsync("#words", "井盖破损");
        await citizen.Page.ClickAsync("#preview");
        await citizen.Page.ClickAsync("#send");
        await citizen.Page.ClickAsync("#notice-read");
        await citizen.AgreeIfAskedAsync();
        await citizen.SeeAsync("城市平台已收到");
        CitizenTab desk = await host.OpenAsync();

        await desk.SignInAsync("acceptor", "staff/map");
        await desk.Page.WaitForSelectorAsync(".pin");
        LocatorBoundingBoxResult? map = await desk.Page.Locator(".map").BoundingBoxAsync();
        LocatorBoundingBoxResult? pin = await desk.Page.Locator(".pin").BoundingBoxAsync();

        Assert.InRange(pin!.X + (pin.Width / 2) - map!.X, map.Width * 0.4, map.Width * 0.6);
        Assert.Empty((await desk.InspectAsync("staff-map")).Concat(desk.Errors));
    }

    private static async Task PublishWithPhotoAsync(CitizenTab tab)
    {
        await tab.RegisterAsync("walker");
        await tab.GoAsync("privacy/consents");
        await tab.Page.ClickAsync("#ask-publication");
        await tab.Page.ClickAsync("#consent-agree");
        await tab.Page.WaitForSelectorAsync("#withdraw-publication");
        await tab.GoAsync("report");
        await tab.Page.SetInputFilesAsync(
            "input[type=file]", Path.Combine(Sdk.Testing.RepositoryRoot.Path, "samples", "Quickstart", "manhole.jpg"));
        await tab.Page.WaitForSelectorAsync(".photos img");
        await tab.Page.FillAsync("#subject-words", "下水道盖");
        await tab.Page.Locator(".chip").First.ClickAsync();
        await tab.Page.FillAsync("#place", "中山广场东北角");
        await tab.Page.FillAsync("#words", "井盖破损");
        await tab.Page.ClickAsync("#preview");
        await tab.Page.ClickAsync("#send");
        await tab.AgreeIfAskedAsync();
        await tab.SeeAsync("城市平台已收到");
    }
}
