using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.StaticWebAssets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Yipai.Cases.Storage;
using Yipai.Privacy;
using Yipai.Samples.CityServer;
using Yipai.Sdk.Testing;

namespace Yipai.Client.Browser.Tests;

/// <summary>A city that serves one of the pages on its own origin, and a headless Chromium to open it with.</summary>
public sealed class BrowserHost : IAsyncDisposable
{
    /// <summary>Scripts of the origin and WebAssembly, and nothing that is written into the page or made from text.</summary>
    private const string ContentSecurityPolicy = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; img-src 'self' data:";

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("yipai-browser");
    private readonly WebApplication _city;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    private BrowserHost(string program) => _city = CityServerApp.Build(
        // The page of the program under test takes the place of the citizen's page, so the city gets no files of that.
        ["--urls", "http://127.0.0.1:0", "--City:DataDirectory", _folder.FullName, "--City:PageFiles", "none"],
        TextWriter.Null,
        builder =>
        {
            builder.Configuration["staticWebAssets"] = ManifestOf(program);
            StaticWebAssetsLoader.UseStaticWebAssets(builder.Environment, builder.Configuration);
        });

    /// <summary>Gets the program of this machine, or null if there is no Chromium.</summary>
    public static string? Chromium { get; } = new[] { Environment.GetEnvironmentVariable("YIPAI_CHROMIUM"), "/usr/bin/chromium" }
        .FirstOrDefault(File.Exists);

    /// <summary>Gets the address at which the city serves the page.</summary>
    public Uri Address => new(_city.Urls.First());

    /// <summary>Gets or sets what happens to a request before the city sees it. True means that it is answered.</summary>
    public Func<HttpContext, Task<bool>> OnRequest { get; set; } = _ => Task.FromResult(false);

    /// <summary>Starts a city that serves a program, and a browser. Skips the test if this machine has no Chromium.</summary>
    public static async Task<BrowserHost> StartAsync(string program)
    {
        Demand();
        var host = new BrowserHost(program);
        await host.StartAsync();
        return host;
    }

    /// <summary>Skips a test on a machine without Chromium, or fails it if nothing may be skipped.</summary>
    public static void Demand() =>
        Requires.Machine(Chromium is not null, "Chromium (Debian's package chromium, or its path in YIPAI_CHROMIUM)");

    /// <summary>Counts the cases that the city holds.</summary>
    public async Task<int> CountCasesAsync()
    {
        HandlerId handler = _city.Services.GetRequiredService<PrivacyGuard>().Handler.Id;
        var everything = new CaseQuery(Audience.Staff) { Size = CaseQuery.MaxSize };
        return (await _city.Services.GetRequiredService<ICaseStore>().ReadPageAsync(handler, everything)).Cases.Count;
    }

    /// <summary>Opens a browser profile of its own, whose pages share one storage.</summary>
    public Task<IBrowserContext> NewProfileAsync() => _browser!.NewContextAsync();

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

    private async Task StartAsync()
    {
        _city.Use(async (context, next) =>
        {
            context.Response.Headers.ContentSecurityPolicy = ContentSecurityPolicy;
            if (!await OnRequest(context))
            {
                await next(context);
            }
        });
        _city.UseFileServer(new FileServerOptions
        {
            FileProvider = _city.Environment.WebRootFileProvider,
            StaticFileOptions = { ServeUnknownFileTypes = true },
        });
        await _city.MigrateYipaiAsync();
        await _city.StartAsync();
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = Chromium, Args = ["--no-sandbox"] });
    }

    /// <summary>Returns the list of the files of a program, which its build wrote in the same configuration as this test.</summary>
    private static string ManifestOf(string program)
    {
        string output = Path.GetRelativePath(
            Path.Combine(RepositoryRoot.Path, "tests", "Yipai.Client.Browser.Tests"), AppContext.BaseDirectory);
        return Path.Combine(RepositoryRoot.Path, "tools", program, output, $"{program}.staticwebassets.runtime.json");
    }
}
