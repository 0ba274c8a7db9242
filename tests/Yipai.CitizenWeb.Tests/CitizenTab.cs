using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Yipai.CitizenWeb.Tests;

/// <summary>A tab with the citizen's page, used as a person uses it.</summary>
public sealed class CitizenTab
{
    private const float Patience = 60_000;

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

    /// <summary>Opens an address of the page and waits until its program runs.</summary>
    public async Task GoAsync(string path)
    {
        await Page.GotoAsync(new Uri(_address, path).ToString());
        await Page.WaitForSelectorAsync(".tabs");
    }

    public Task PressAsync(string words) => Page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).First.ClickAsync();

    public Task SeeAsync(string words) => Page.GetByText(words).First.WaitForAsync();

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

    /// <summary>Returns the names of everything that the origin keeps on the device.</summary>
    public Task<string> StorageAsync() => Page.EvaluateAsync<string>(
        """
        async () => [...(await indexedDB.databases()).map(database => database.name), ...Object.keys(localStorage),
            ...Object.keys(sessionStorage), document.cookie, ...(await caches.keys())].filter(name => name).join()
        """);

    /// <summary>Returns one line for each rule of accessibility that the page breaks.</summary>
    public async Task<IReadOnlyList<string>> ViolationsAsync() =>
        [.. (await Page.RunAxe()).Violations.Select(rule => $"{rule.Id}: {string.Join(", ", rule.Nodes.Select(node => node.Html))}")];

    /// <summary>Takes a picture of the whole page on a phone and on a desk, and returns what axe finds on both.</summary>
    public async Task<IReadOnlyList<string>> InspectAsync(string name)
    {
        var found = new List<string>();
        foreach (int width in (int[])[360, 1280])
        {
            await Page.SetViewportSizeAsync(width, 800);
            await Page.ScreenshotAsync(new() { Path = Path.Combine(CitizenHost.Pictures, $"{name}-{width}.png"), FullPage = true });
            found.AddRange((await ViolationsAsync()).Select(violation => $"{name} at {width}: {violation}"));
            int wide = await Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            found.AddRange(wide > width ? [$"{name} at {width}: scrolls sideways to {wide}"] : []);
        }

        await Page.SetViewportSizeAsync(360, 800);
        return found;
    }
}
