using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Yipai.CitizenWeb.Tests;

/// <summary>A tab with the citizen's page, used as a person uses it.</summary>
public sealed class CitizenTab
{
    /// <summary>Milliseconds. The sender tries again within a minute, so one lost attempt must not end a wait.</summary>
    private const float Patience = 120_000;

    private readonly List<string> _errors = [];
    private readonly List<IRequest> _requests = [];
    private readonly Uri _address;

    private CitizenTab(Uri address, IPage page)
    {
        (_address, Page) = (address, page);
        page.Console += (_, message) => _errors.AddRange(message.Type == "error" ? [message.Text] : []);
        page.PageError += (_, error) => _errors.Add(error);
        page.Request += (_, request) => _requests.Add(request);
    }

    public IPage Page { get; }

    /// <summary>Gets the errors in the console, among them every break of the content security policy.</summary>
    /// <remarks>Chromium also writes each refusal of the city there, which some tests ask for.</remarks>
    public IReadOnlyList<string> Errors =>
        [.. _errors.Where(error => !error.StartsWith("Failed to load resource", StringComparison.Ordinal))];

    /// <summary>Gets the addresses outside the page's own origin that the tab has asked.</summary>
    public IEnumerable<string> Strangers => _requests.Select(request => new Uri(request.Url))
        .Where(url => url.Scheme.StartsWith("http", StringComparison.Ordinal) && url.Authority != _address.Authority)
        .Select(url => url.ToString());

    /// <summary>Gets the requests that carry something to the city.</summary>
    public IEnumerable<string> Sent => _requests.Where(request => request.Method != "GET").Select(request => request.Url);

    public static async Task<CitizenTab> OpenAsync(Uri address, IBrowserContext profile)
    {
        var tab = new CitizenTab(address, await profile.NewPageAsync());
        tab.Page.SetDefaultTimeout(Patience);
        await tab.GoAsync("");
        return tab;
    }

    /// <summary>Gets how often the person has tapped since the tab was opened.</summary>
    public int Taps { get; private set; }

    /// <summary>Opens an address of the page, without loading its program again where it already runs.</summary>
    public async Task GoAsync(string path)
    {
        var address = new Uri(_address, path);
        if (Page.Url.StartsWith(_address.ToString(), StringComparison.Ordinal) && Page.Url != address.ToString())
        {
            await Page.EvaluateAsync("path => Blazor.navigateTo(path)", path);
            await Page.WaitForURLAsync(address.ToString());
        }
        else
        {
            await Page.GotoAsync(address.ToString());
        }

        await Page.WaitForSelectorAsync(".tabs");
    }

    /// <summary>Waits until the screen shows what it has read.</summary>
    public async Task SettleAsync()
    {
        await Page.WaitForSelectorAsync("h1");
        await Page.WaitForSelectorAsync(".ghost", new() { State = WaitForSelectorState.Detached });
    }

    /// <summary>Taps on something and counts the tap.</summary>
    public async Task TapAsync(string selector)
    {
        await Page.Locator(selector).First.ClickAsync();
        Taps++;
    }

    /// <summary>Taps on one of the four tabs at the bottom and counts the tap.</summary>
    public Task TapTabAsync(string words) => TapAsync($".tab:has-text('{words}')");

    /// <summary>Agrees to have the report handled if the page asks before the report is saved.</summary>
    /// <param name="done">What is there if the page does not ask.</param>
    public async Task AgreeIfAskedAsync(string done = "#delivery")
    {
        await Page.WaitForSelectorAsync($"#consent-agree, {done}");
        if (await Page.Locator("#consent-agree").CountAsync() > 0)
        {
            await TapAsync("#consent-agree");
        }
    }

    public Task PressAsync(string words) => Page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).First.ClickAsync();

    public Task PressLinkAsync(string words) => Page.GetByRole(AriaRole.Link, new() { Name = words, Exact = true }).First.ClickAsync();

    /// <summary>Waits for words. If they do not come, the error shows what is on the screen instead.</summary>
    public async Task SeeAsync(string words)
    {
        try
        {
            await Page.GetByText(words).First.WaitForAsync();
        }
        catch (TimeoutException exception)
        {
            throw new TimeoutException($"\"{words}\" is missing on: {await Page.InnerTextAsync("main")}", exception);
        }
    }

    /// <summary>Fills the three fields of the account and enters. Reads the notice if the page shows it.</summary>
    public async Task RegisterAsync(string name)
    {
        await GoAsync("mine");
        await Page.FillAsync("#name", name);
        await Page.FillAsync("#number", "13812345678");
        await Page.FillAsync("#password", "a long enough phrase");
        await Page.ClickAsync("#enter");
        await Page.ClickAsync("#notice-read");
        await Page.WaitForSelectorAsync("#sign-out");
    }

    /// <summary>Writes a report up to its preview.</summary>
    public async Task WriteAsync(string words)
    {
        await GoAsync("report");
        await Page.FillAsync("#subject-words", "下水道盖");
        await Page.Locator(".chip").First.ClickAsync();
        await Page.FillAsync("#place", "中山广场东北角");
        await Page.FillAsync("#words", words);
        await Page.ClickAsync("#preview");
    }

    /// <summary>Sends a report and waits until the city has it.</summary>
    /// <param name="words">The words of the report.</param>
    /// <param name="notice">Whether the page shows the notice first, as to somebody who has not read it.</param>
    public async Task SendAsync(string words, bool notice = false)
    {
        await WriteAsync(words);
        await Page.ClickAsync("#send");
        await (notice ? Page.ClickAsync("#notice-read") : Task.CompletedTask);
        await AgreeIfAskedAsync();
        await SeeAsync("城市平台已收到");
    }

    /// <summary>Returns the names of everything that the origin keeps on the device.</summary>
    public Task<string> StorageAsync() => Page.EvaluateAsync<string>(
        """
        async () => [...(await indexedDB.databases()).map(database => database.name), ...Object.keys(localStorage),
            ...Object.keys(sessionStorage), document.cookie, ...(await caches.keys())].filter(name => name).join()
        """);

    /// <summary>Returns one line for each rule of accessibility that the page breaks.</summary>
    public async Task<IReadOnlyList<string>> ViolationsAsync() =>
        [.. (await Page.RunAxe()).Violations.Select(rule => $"{rule.Id}: {string.Join(", ", rule.Nodes.Select(node => node.Html))}")];

    /// <summary>
    /// Takes a picture of the whole page on a phone and on a desk, and returns what axe finds. Both widths show the same elements in the
    /// same colors, so axe reads the page once.
    /// </summary>
    public async Task<IReadOnlyList<string>> InspectAsync(string name)
    {
        List<string> found = [.. (await ViolationsAsync()).Select(violation => $"{name}: {violation}")];
        foreach (int width in (int[])[360, 1280])
        {
            await Page.SetViewportSizeAsync(width, 800);
            int height = await Page.EvaluateAsync<int>("document.documentElement.scrollHeight");
            await Page.SetViewportSizeAsync(width, Math.Max(800, height));
            await Page.ScreenshotAsync(new() { Path = Path.Combine(CitizenHost.Pictures, $"{name}-{width}.png") });
            int wide = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            found.AddRange(wide > width ? [$"{name} at {width}: scrolls sideways to {wide}"] : []);
        }

        await Page.SetViewportSizeAsync(360, 800);
        return found;
    }
}
