using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Yipai.Cases;
using Yipai.Cases.Storage;
using Yipai.Cases.Views;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Samples.Story;
using Yipai.Samples.Story.Steps;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests;

/// <summary>What the city shows of a case before and after its reporter closes the account.</summary>
public sealed class AccountClosingTests : IAsyncLifetime
{
    private const string Mobile = "13966660762";
    private const string Name = "张三丰";

    private readonly StoryWorld _world = new(PrivacyProfile.Strict2026, keepDirectory: null, configurePhone: null);
    private CitizenHost _phone = null!;

    public async Task InitializeAsync()
    {
        await _world.City.StartAsync();
        _phone = _world.NewPhone("closing.db");
        await SecondCitizen.RegisterAsync(_phone);
        await _phone.Client.Consent.AgreeAsync(_phone.Client.Consent.CreatePrompt("publication"));
        await _phone.Client.Outbox.DrainAsync();
    }

    public async Task DisposeAsync()
    {
        await _phone.DisposeAsync();
        await _world.DisposeAsync();
    }

    [Theory]
    [InlineData("我的电话13966660762")]
    [InlineData("我是张三丰，电话 139-6666-0762，请回电")]
    [InlineData("电话：１３９６６６６０７６２，张三丰")]
    [InlineData("联系人张三丰、李四海 13966660762")]
    [InlineData("联系人：张三丰 李四海，电话13966660762、13800001111")]
    [InlineData("小广告电话13800001111，我叫张三丰")]
    [InlineData("张三丰身份证11010519491231002X，手机13966660762")]
    [InlineData("账号所留电话13600001234，井盖破损")]
    [Covers("P4.3.3", "P4.1.2-9(5)")]
    [CoversStrict("S30")]
    public async Task CloseAccountAsync_WordsHoldTheReportersValues_NoViewShowsMoreThanBefore(string words)
    {
        await ReportAsync(words);
        IReadOnlyDictionary<string, string> before = await ViewsAsync();

        await _phone.Client.Account.CloseAccountAsync();

        IReadOnlyDictionary<string, string> after = await ViewsAsync();

        Assert.All(after, view => Assert.All(
            view.Value.Split('*', StringSplitOptions.RemoveEmptyEntries),
            shown => Assert.Contains(shown, before.GetValueOrDefault(view.Key, ""), StringComparison.Ordinal)));
    }

    [Fact]
    [Covers("P4.3.3")]
    public async Task CloseAccountAsync_WordsHoldTheContact_NeitherNumberNorNameStaysInStorage()
    {
        await ReportAsync("我是张三丰，电话13966660762，备用13600001234");

        await _phone.Client.Account.CloseAccountAsync();

        string words = (await FileAsync()).Description;

        Assert.Equal("我是***，电话***，备用***", words);
    }

    [Fact]
    public async Task ReceiveAsync_AnotherPersonSendsTheSameBody_IsRefusedWithoutTheCase()
    {
        byte[] body = Body("井盖破损");
        await ReportAsync("井盖破损");
        await using CitizenHost other = _world.NewPhone("other.db");
        await other.Client.Consent.RecordNoticeShownAsync();
        await other.Client.Account.RegisterAsync(
            new AccountRegistration { AccountName = "other", MobileNumber = "13700001111", Password = StoryTexts.Password });

        (int status, string answer) = await PutAsync((await other.Client.Account.FindSessionAsync())!, body);

        Assert.Equal(422, status);
        Assert.Contains("KeyReused", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("caseId", answer, StringComparison.Ordinal);
    }

    private static byte[] Body(string words) => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
    {
        id = SecondCitizen.ReportId,
        kind = "Component",
        code = "01-01",
        description = words,
        place = new { source = "MapPin", latitude = 38.9, longitude = 121.6, datum = "GCJ-02" },
        photos = Array.Empty<string>(),
        contact = new { mobileNumber = Mobile, name = Name },
    }));

    private async Task ReportAsync(string words) =>
        Assert.Equal(201, (await PutAsync((await _phone.Client.Account.FindSessionAsync())!, Body(words))).Status);

    private async Task<(int Status, string Answer)> PutAsync(AccountSession session, byte[] body)
    {
        using var http = new HttpClient { BaseAddress = _world.Relay.Endpoint };
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", session.Token);
        using var content = new ByteArrayContent(body);
        using HttpResponseMessage response = await http.PutAsync($"v1/reports/{SecondCitizen.ReportId}", content);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    private async Task<CaseFile> FileAsync() => Assert.Single(await _world.City.ReadCasesAsync()).File;

    /// <summary>The words as each audience reads them; an audience that reads none is left out.</summary>
    private async Task<IReadOnlyDictionary<string, string>> ViewsAsync()
    {
        CaseFile file = await FileAsync();
        ReporterContact? contact = (await _world.City.Services.GetRequiredService<IReporterStore>()
            .FindAsync(_world.City.HandlerId, [file.Id])).GetValueOrDefault(file.Id)?.Contact;
        var composer = _world.City.Services.GetRequiredService<CaseViewComposer>();
        DateTimeOffset now = TimeProvider.System.GetUtcNow();
        var views = new Dictionary<string, string>
        {
            ["support"] = composer.ForSupport(file, new SupportTicket("t-1", file.Id), contact, now)!.Description,
        };
        foreach ((string path, string? key) in new[]
                 {
                     ("v1/cases", (string?)null), ("v1/department/cases", CityHost.DepartmentKey), ("v1/staff/cases", CityHost.StaffKey),
                 })
        {
            JsonElement view = Assert.Single((await _world.As(key).GetAsync(path)).EnumerateArray());
            if (view.GetProperty("description").GetString() is { } words)
            {
                views[path] = words;
            }
        }

        return views;
    }
}
