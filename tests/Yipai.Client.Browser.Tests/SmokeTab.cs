using System.Globalization;
using Microsoft.Playwright;

namespace Yipai.Client.Browser.Tests;

/// <summary>A tab with the smoke program, driven by its buttons.</summary>
public sealed class SmokeTab
{
    private const float Patience = 60_000;

    private readonly List<string> _errors = [];

    private SmokeTab(IPage page)
    {
        Page = page;
        page.Console += (_, message) => _errors.AddRange(message.Type == "error" ? [message.Text] : []);
        page.PageError += (_, error) => _errors.Add(error);
    }

    public IPage Page { get; }

    /// <summary>Gets the errors in the console, among them every break of the content security policy.</summary>
    /// <remarks>Chromium also writes each refusal of the city there, which is what the test asked for.</remarks>
    public IReadOnlyList<string> Errors =>
        [.. _errors.Where(error => !error.StartsWith("Failed to load resource", StringComparison.Ordinal))];

    public static async Task<SmokeTab> OpenAsync(BrowserHost host, IBrowserContext profile)
    {
        var tab = new SmokeTab(await profile.NewPageAsync());
        await tab.Page.GotoAsync(host.Address.ToString());
        await tab.Page.WaitForSelectorAsync("#checks", new() { Timeout = Patience });
        return tab;
    }

    /// <summary>Presses a button and waits until its command has ended.</summary>
    public async Task ClickAsync(string button)
    {
        int done = await DoneAsync();
        await Page.ClickAsync($"#{button}");
        try
        {
            await Page.Locator("#done", new() { HasText = $"{done + 1}" }).WaitForAsync(new() { Timeout = Patience });
        }
        catch (TimeoutException)
        {
            Assert.Fail($"{button} has not ended. {string.Join(Environment.NewLine, (await LinesAsync()).Concat(Errors))}");
        }
    }

    /// <summary>Sends until nothing waits, and fails if something still waits after a minute.</summary>
    public async Task DrainAsync()
    {
        long start = TimeProvider.System.GetTimestamp();
        do
        {
            await ClickAsync("drain");
            if (await ErrorAsync() is not "" and var code)
            {
                Assert.Fail(code);
            }
        }
        while (await LinesAsync() is not ["0"] && TimeProvider.System.GetElapsedTime(start) < TimeSpan.FromMinutes(1));
        Assert.Equal(["0"], await LinesAsync());
    }

    /// <summary>Ends the process of the tab as a crash does. The command has no answer, because nobody is left to give one.</summary>
    public async Task CrashAsync()
    {
        var crashed = new TaskCompletionSource();
        Page.Crash += (_, _) => crashed.TrySetResult();
        ICDPSession session = await Page.Context.NewCDPSessionAsync(Page);
        _ = session.SendAsync("Page.crash").ContinueWith(_ => { }, TaskScheduler.Default);
        await crashed.Task.WaitAsync(TimeSpan.FromSeconds(30));
        await Page.CloseAsync();
    }

    /// <summary>Limits what the origin of the page may store.</summary>
    public async Task SetQuotaAsync(long bytes)
    {
        ICDPSession session = await Page.Context.NewCDPSessionAsync(Page);
        await session.SendAsync(
            "Storage.overrideQuotaForOrigin",
            new() { ["origin"] = new Uri(Page.Url).GetLeftPart(UriPartial.Authority), ["quotaSize"] = bytes });
    }

    /// <summary>Erases everything that the origin stored, as the settings of a browser do.</summary>
    public async Task ClearSiteDataAsync(Uri address)
    {
        ICDPSession session = await Page.Context.NewCDPSessionAsync(Page);
        await session.SendAsync(
            "Storage.clearDataForOrigin", new() { ["origin"] = address.GetLeftPart(UriPartial.Authority), ["storageTypes"] = "all" });
    }

    /// <summary>Returns what the last command said.</summary>
    public async Task<IReadOnlyList<string>> LinesAsync() => await Page.Locator("#lines li").AllInnerTextsAsync();

    /// <summary>Returns the error code of the last command, or an empty text.</summary>
    public Task<string> ErrorAsync() => Page.Locator("#error").InnerTextAsync();

    private async Task<int> DoneAsync() => int.Parse(await Page.Locator("#done").InnerTextAsync(), CultureInfo.InvariantCulture);
}
