using Microsoft.Playwright;

namespace Yipai.Client.Browser.Tests;

public sealed class ContractTests
{
    [SkippableFact]
    public async Task Stores_OverIndexedDbInChromium_KeepTheContractsOfAllStores()
    {
        await using BrowserHost host = await BrowserHost.StartAsync("Yipai.BrowserContract");
        IPage page = await (await host.NewProfileAsync()).NewPageAsync();
        var errors = new List<string>();
        page.Console += (_, message) => errors.AddRange(message.Type == "error" ? [message.Text] : []);
        page.PageError += (_, error) => errors.Add(error);

        await page.GotoAsync(host.Address.ToString());
        await page.WaitForSelectorAsync("#results", new() { Timeout = 120_000, State = WaitForSelectorState.Attached });

        IReadOnlyList<string> failures = await page.Locator("#results li:not(:empty)").AllInnerTextsAsync();

        Assert.Empty(failures.Concat(errors));
        Assert.InRange(await page.Locator("#results li").CountAsync(), 80, int.MaxValue);
    }
}
