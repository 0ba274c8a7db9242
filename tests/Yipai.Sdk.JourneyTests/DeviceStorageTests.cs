using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Yipai.AspNetCore;
using Yipai.Cases.Wire;
using Yipai.Privacy.DeviceStorage;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests;

/// <summary>Every cookie of an answer is held against the published register of device storage.</summary>
public sealed class DeviceStorageTests : IAsyncLifetime
{
    private readonly MovingCity _city = new();
    private readonly HttpClientHandler _handler = new() { UseCookies = false };
    private readonly HttpClient _http;
    private string _cookie = "";

    public DeviceStorageTests() => _http = new HttpClient(_handler);

    public async Task InitializeAsync()
    {
        _city.World.City.Customize = builder =>
        {
            builder.Services.AddSingleton<IStartupFilter>(new CookieSetter(() => _cookie));
            builder.Services.PostConfigure<YipaiCityOptions>(city =>
            {
                city.Storage.Add(new DeclaredStorage(StorageTechnology.Cookie, "sid", StoragePurpose.LoginStatus, TimeSpan.FromDays(1)));
                city.Storage.Add(
                    new DeclaredStorage(StorageTechnology.Cookie, "taste", StoragePurpose.BrowsingPreference, TimeSpan.FromDays(7)));
            });
        };
        await _city.StartAsync();
        _http.BaseAddress = new Uri($"http://127.0.0.1:{_city.World.City.Port}");
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        _handler.Dispose();
        await _city.DisposeAsync();
    }

    [Theory]
    [InlineData("sid=abc; Max-Age=3600", true)]
    [InlineData("sid=abc", true)]
    [InlineData("sid=abc; Max-Age=90000", false)]
    [InlineData("tracker=abc; Max-Age=3600", false)]
    [InlineData("SID=abc; Max-Age=3600", false)]
    [InlineData("taste=abc; Max-Age=3600", false)]
    [InlineData("tracker=; Max-Age=0", true)]
    [InlineData("=;;;", false)]
    [Covers("P4.5/1", "P4.5/3")]
    public async Task SetCookie_OfAnyAnswer_LeavesOnlyIfRegistered(string cookie, bool leaves)
    {
        _cookie = cookie;

        using HttpResponseMessage answer = await _http.GetAsync(new Uri("v1/cases", UriKind.Relative));

        Assert.Equal(leaves, answer.Headers.TryGetValues("Set-Cookie", out IEnumerable<string>? kept) && kept.Single() == cookie);
    }

    [Fact]
    public async Task SetCookie_Unregistered_IsLoggedWithoutItsValue()
    {
        _cookie = "tracker=13812345678; Max-Age=3600";

        (await _http.GetAsync(new Uri("v1/cases", UriKind.Relative))).Dispose();

        string log = _city.World.City.Log.ToString();

        Assert.Contains("the cookie tracker", log, StringComparison.Ordinal);
        Assert.DoesNotContain("13812345678", log, StringComparison.Ordinal);
    }

    [Fact]
    [CoversStrict("S24")]
    public async Task SetCookie_NotEssentialWithConsent_Leaves()
    {
        CityPhone phone = await _city.NewPhoneAsync();
        await phone.RegisterAsync("walker", "cookies");
        await phone.Client.Outbox.DrainAsync();
        _cookie = "taste=abc; Max-Age=3600";
        using var request = new HttpRequestMessage(HttpMethod.Get, "v1/inbox");
        request.Headers.Authorization = new("Bearer", (await phone.Client.Account.FindSessionAsync())!.Token);

        using HttpResponseMessage answer = await _http.SendAsync(request);

        Assert.True(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    [Covers("P4.5/2")]
    public async Task ReadStorageAsync_WithoutAccount_ListsCookiesAndClientEntries()
    {
        CityPhone phone = await _city.NewPhoneAsync();

        StorageAnswer register = await phone.Client.Device.ReadStorageAsync();

        StorageLine taste = Assert.Single(register.Entries, entry => entry.Name == "taste");
        Assert.Equal(("Cookie", "BrowsingPreference", 7, false), (taste.Technology, taste.Purpose, taste.Days, taste.IsEssential));
        Assert.Superset(
            ClientStorage.Declared.Select(entry => entry.Name).ToHashSet(), register.Entries.Select(entry => entry.Name).ToHashSet());
        Assert.Contains("登录状态: sid (Cookie", register.Notice, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_OfAJourney_SetNoCookie()
    {
        CityPhone phone = await _city.NewPhoneAsync();
        _city.World.Relay.TakeReceived();

        await phone.RegisterAsync("runner", "case-handling");
        await phone.ReportAsync();
        await phone.Client.Outbox.DrainAsync();

        Assert.DoesNotContain("Cookie:", _city.World.Relay.TakeReceived(), StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Sets one cookie on every answer, as a careless host or a library of it would.</summary>
    private sealed class CookieSetter(Func<string> cookie) : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, inner) =>
            {
                if (cookie() is { Length: > 0 } text)
                {
                    context.Response.Headers.SetCookie = text;
                }

                return inner(context);
            });
            next(app);
        };
    }
}
