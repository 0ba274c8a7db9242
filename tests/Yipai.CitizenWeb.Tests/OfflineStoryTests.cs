namespace Yipai.CitizenWeb.Tests;

/// <summary>The page without a network: it opens, takes a report, and delivers it later.</summary>
public sealed class OfflineStoryTests
{
    [SkippableFact]
    public async Task Page_ReloadedWithoutANetwork_TakesAReportAndDeliversItLater()
    {
        await using CitizenHost host = await CitizenHost.StartAsync();
        CitizenTab tab = await host.OpenAsync();
        await tab.SendAsync("井盖破损", notice: true);
        await tab.Page.WaitForFunctionAsync("() => navigator.serviceWorker.controller !== null");

        await tab.Page.Context.SetOfflineAsync(true);
        await tab.Page.ReloadAsync();
        await tab.Page.WaitForSelectorAsync("#offline");
        await tab.WriteAsync("路灯不亮");
        await tab.Page.ClickAsync("#send");
        await tab.AgreeIfAskedAsync();
        await tab.Page.WaitForSelectorAsync("#delivery");
        IReadOnlyList<string> found = await tab.InspectAsync("offline-sent");
        await tab.GoAsync("outbox");
        await tab.Page.WaitForSelectorAsync("#send-now");
        await tab.Page.Context.SetOfflineAsync(false);

        await tab.Page.WaitForSelectorAsync("#outbox-empty");

        Assert.Equal(0, await tab.Page.Locator("#offline").CountAsync());
        Assert.Empty(found.Concat(tab.Strangers));
    }

    [SkippableFact]
    public async Task KeptProgram_ErasedByThePerson_LeavesNoCache()
    {
        await using CitizenHost host = await CitizenHost.StartAsync();
        CitizenTab tab = await host.OpenAsync();
        await tab.SendAsync("井盖破损", notice: true);
        await tab.Page.WaitForFunctionAsync("() => navigator.serviceWorker.controller !== null");
        string kept = await tab.StorageAsync();
        await tab.GoAsync("privacy/device");
        await tab.SeeAsync("程序已保存在本机");

        await tab.Page.ClickAsync("#shell-switch");
        await tab.SeeAsync("保存程序到本机");

        Assert.Contains("shell-", kept, StringComparison.Ordinal);
        Assert.DoesNotContain("shell-", await tab.StorageAsync(), StringComparison.Ordinal);
    }
}
