using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Yipai.Samples.CityServer;
using Yipai.Sdk.Testing;

namespace Yipai.CitizenWeb.Tests;

/// <summary>A city that serves the citizen's page from where it was built, and a headless Chromium to open it with.</summary>
public sealed class CitizenHost : IAsyncDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("yipai-citizen");
    private readonly WebApplication _city;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private CitizenHost(string[] settings) => _city = CityServerApp.Build(
        [
            "--urls", "http://127.0.0.1:0", "--City:DataDirectory", _folder.FullName, "--City:Hotline", "12345",
            $"--{CitizenPage.ListSetting}", PageFiles(), .. settings,
        ],
        TextWriter.Null);

    /// <summary>Gets the folder for screenshots, which CI keeps.</summary>
    public static string Pictures { get; } =
        Directory.CreateDirectory(Path.Combine(RepositoryRoot.Path, "artifacts", "citizen-web")).FullName;

    public Uri Address => new(_city.Urls.First());

    /// <summary>Gets or sets whether the city answers reports with an error, as if it were down.</summary>
    public bool IsDown { get; set; }

    /// <summary>Starts a city and a browser. Skips the test if this machine has no Chromium.</summary>
    /// <param name="settings">More settings of the city, such as <c>--City:StaffKey</c> and its value.</param>
    public static async Task<CitizenHost> StartAsync(params string[] settings)
    {
        string? chromium = new[] { Environment.GetEnvironmentVariable("YIPAI_CHROMIUM"), "/usr/bin/chromium" }.FirstOrDefault(File.Exists);
        Requires.Machine(chromium is not null, "Chromium (Debian's package chromium, or its path in YIPAI_CHROMIUM)");
        var host = new CitizenHost(settings);
        await host.StartAsync(chromium!);
        return host;
    }

    /// <summary>Opens a profile of its own, as another person's browser has one.</summary>
    public async Task<CitizenTab> OpenAsync(int width = 360) => await CitizenTab.OpenAsync(
        Address, await _browser!.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 800 }, Locale = "zh-CN" }));

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.DisposeAsync();
        }

        _playwright?.Dispose();
        await _city.DisposeAsync();
        _folder.Delete(recursive: true);
    }

    private async Task StartAsync(string chromium)
    {
        _city.Use(async (context, next) =>
        {
            if (IsDown && context.Request.Path.StartsWithSegments("/v1/reports"))
            {
                context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
                return;
            }

            await next(context);
        });
        await _city.MigrateYipaiAsync();
        await _city.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--no-sandbox"] });
    }

    /// <summary>Returns where the build of the server wrote the lists of the page's files, in the configuration of this test.</summary>
    private static string PageFiles()
    {
        string output = Path.GetRelativePath(
            Path.Combine(RepositoryRoot.Path, "tests", "Yipai.CitizenWeb.Tests"), AppContext.BaseDirectory);
        return Path.Combine(RepositoryRoot.Path, "samples", "CityServer", output, "CityServer");
    }
}
