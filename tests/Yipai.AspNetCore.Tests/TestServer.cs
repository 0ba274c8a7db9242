using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Yipai.AspNetCore.Authentication;
using Yipai.Privacy;
using Yipai.Privacy.Consent;

namespace Yipai.AspNetCore.Tests;

/// <summary>A host on a port of its own, with the endpoints of one test.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private TestServer(WebApplication app) => App = app;

    public WebApplication App { get; }

    public IConsentLedger Ledger => App.Services.GetRequiredService<IConsentLedger>();

    public PrivacyGuard Guard => App.Services.GetRequiredService<PrivacyGuard>();

    public static async Task<TestServer> StartAsync(
        Action<WebApplication> map, Action<YipaiPrivacyOptions>? configure = null, Action<IServiceCollection>? services = null)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.AddYipai(configure ?? (options => options.UseDemonstrationHandler()));
        builder.Services.AddYipaiConsentLedger(_ => new InMemoryConsentLedger());
        builder.Services.AddAuthentication(HeaderScheme.Name).AddScheme<AuthenticationSchemeOptions, HeaderScheme>(HeaderScheme.Name, null);
        services?.Invoke(builder.Services);
        WebApplication app = builder.Build();
        app.UseYipai();
        map(app);
        await app.StartAsync();
        return new TestServer(app);
    }

    /// <summary>Asks for a path, as a caller with a role or a person's id, in a language.</summary>
    public async Task<Answer> GetAsync(string path, string? role = null, string? subject = null, string? language = null)
    {
        using var http = new HttpClient { BaseAddress = new Uri(App.Urls.First()) };
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        foreach ((string name, string? value) in new[]
                 {
                     ($"X-{YipaiClaims.Role}", role), ($"X-{YipaiClaims.Subject}", subject), ("Accept-Language", language),
                 })
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }

        return await AnswerAsync(http, request);
    }

    public async Task<Answer> PostAsync(string path, string json)
    {
        using var http = new HttpClient { BaseAddress = new Uri(App.Urls.First()) };
        using var request = new HttpRequestMessage(HttpMethod.Post, path)
        {
            Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json"),
        };
        return await AnswerAsync(http, request);
    }

    public ValueTask DisposeAsync() => App.DisposeAsync();

    private static async Task<Answer> AnswerAsync(HttpClient http, HttpRequestMessage request)
    {
        using HttpResponseMessage response = await http.SendAsync(request);
        return new Answer(
            (int)response.StatusCode,
            await response.Content.ReadAsStringAsync(),
            response.Headers.Concat(response.Content.Headers).ToDictionary(header => header.Key, header => string.Join(",", header.Value)));
    }
}
