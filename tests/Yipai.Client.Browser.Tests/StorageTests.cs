using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Microsoft.Playwright;

namespace Yipai.Client.Browser.Tests;

/// <summary>What a browser and its person may do to the storage of a page while reports wait in it.</summary>
public sealed class StorageTests : IAsyncLifetime
{
    private const string LoseKey = """
        () => new Promise((done, failed) => {
            const request = indexedDB.open('yipai');
            request.onsuccess = () => {
                const transaction = request.result.transaction('keys', 'readwrite', { durability: 'strict' });
                transaction.objectStore('keys').clear();
                transaction.oncomplete = () => { request.result.close(); done(); };
                transaction.onabort = failed;
            };
        })
        """;

    private readonly ConcurrentDictionary<string, int> _received = new();
    private BrowserHost _host = null!;
    private IBrowserContext _profile = null!;
    private bool _isDown;

    public async Task InitializeAsync()
    {
        if (BrowserHost.Chromium is not null)
        {
            _host = await BrowserHost.StartAsync("Yipai.BrowserSmoke");
            _host.OnRequest = CountAsync;
            _profile = await _host.NewProfileAsync();
        }
    }

    public async Task DisposeAsync()
    {
        if (_host is not null)
        {
            await _host.DisposeAsync();
        }
    }

    [SkippableFact]
    public async Task Tabs_KilledWhileSending_LoseAndDoubleNothing()
    {
        BrowserHost.Demand();
        SmokeTab first = await OpenAsync();
        await first.ClickAsync("join");
        await first.Page.CloseAsync();
        var chance = new Random(20261130);
        var receipts = new List<string>();
        for (int kill = 0; kill < 10; kill++)
        {
            SmokeTab tab = await OpenAsync();
            await tab.ClickAsync("submit");
            receipts.AddRange(await tab.LinesAsync());
            await Task.Delay(chance.Next(150));
            await tab.CrashAsync();
        }

        SmokeTab last = await OpenAsync();
        await last.DrainAsync();

        Assert.Equal(receipts.Order(), _received.Keys.Order());
        Assert.Equal(receipts.Count, await _host.CountCasesAsync());
    }

    [SkippableFact]
    public async Task Tabs_TwoOnOneStorage_DeliverEachReportOnce()
    {
        BrowserHost.Demand();
        SmokeTab one = await OpenAsync();
        await one.ClickAsync("join");
        SmokeTab two = await OpenAsync();
        var receipts = new List<string>();
        for (int index = 0; index < 4; index++)
        {
            await Task.WhenAll(one.ClickAsync("submit"), two.ClickAsync("submit"));
            receipts.AddRange([.. await one.LinesAsync(), .. await two.LinesAsync()]);
        }

        await Task.WhenAll(one.DrainAsync(), two.DrainAsync());

        Assert.Equal(receipts.Order(), _received.Keys.Order());
        Assert.All(_received.Values, count => Assert.Equal(1, count));
        Assert.Equal(8, await _host.CountCasesAsync());
    }

    [SkippableFact]
    public async Task Submit_StorageIsFull_IsRefusedAndWhatWaitsStillLeaves()
    {
        BrowserHost.Demand();
        SmokeTab tab = await OpenAsync();
        await tab.SetQuotaAsync(200_000);
        await tab.ClickAsync("join");
        await tab.DrainAsync();
        _isDown = true;

        List<string> receipts = await FillAsync(tab);
        string error = await tab.ErrorAsync();
        _isDown = false;
        await tab.DrainAsync();

        Assert.Equal("YP0311", error);
        Assert.NotEmpty(receipts);
        Assert.Equal(receipts.Order(), _received.Keys.Order());
    }

    [SkippableFact]
    public async Task Drain_KeyIsLost_SetsTheEntryAsideAndSendsTheNext()
    {
        BrowserHost.Demand();
        SmokeTab tab = await OpenAsync();
        await tab.ClickAsync("join");
        await tab.DrainAsync();
        _isDown = true;

        await tab.ClickAsync("submit");

        string lost = Assert.Single(await tab.LinesAsync());
        await tab.ClickAsync("pause");

        await tab.Page.EvaluateAsync(LoseKey);
        _isDown = false;
        await tab.ClickAsync("join");
        await tab.ClickAsync("submit");
        string next = Assert.Single(await tab.LinesAsync());
        await tab.DrainAsync();

        Assert.NotEqual(lost, next);
        Assert.Equal([next], _received.Keys);
    }

    [SkippableFact]
    public async Task Submit_PersonClearedTheSitesData_BeginsAnewInTheOpenTab()
    {
        BrowserHost.Demand();
        SmokeTab tab = await OpenAsync();
        await tab.ClickAsync("join");

        await tab.ClearSiteDataAsync(_host.Address);
        await tab.ClickAsync("list");
        IReadOnlyList<string> left = await tab.LinesAsync();
        await tab.ClickAsync("join");
        await tab.ClickAsync("submit");
        IReadOnlyList<string> receipts = await tab.LinesAsync();
        await tab.DrainAsync();

        Assert.Empty(left);
        Assert.Equal(receipts, _received.Keys);
    }

    /// <summary>Submits reports until the browser refuses one. Returns those that it accepted.</summary>
    private static async Task<List<string>> FillAsync(SmokeTab tab)
    {
        var receipts = new List<string>();
        while (receipts.Count < 100)
        {
            await tab.ClickAsync("submit");
            if (await tab.LinesAsync() is not [var receipt])
            {
                break;
            }

            receipts.Add(receipt);
        }

        return receipts;
    }

    private Task<SmokeTab> OpenAsync() => SmokeTab.OpenAsync(_host, _profile);

    /// <summary>Counts the reports by their keys. While the city is down, no report gets an answer.</summary>
    private async Task<bool> CountAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/v1/reports", out PathString rest))
        {
            return false;
        }

        if (_isDown)
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            await context.Response.CompleteAsync();
            return true;
        }

        _received.AddOrUpdate(rest.Value!.Trim('/'), 1, (_, count) => count + 1);
        return false;
    }
}
