using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Yipai.Cases.Storage;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Samples.Story;
using Yipai.Samples.Story.Steps;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests;

/// <summary>What the server holds against double sends, guesses, look-alikes, and what closes while something arrives.</summary>
public sealed class ServerSafetyTests : IAsyncLifetime
{
    private const int AtOnce = 8;

    private readonly MovingCity _city = new();
    private readonly HttpClient _http = new();
    private CityPhone _phone = null!;
    private AccountSession _session = null!;

    public async Task InitializeAsync()
    {
        await _city.StartAsync();
        _http.BaseAddress = new Uri($"http://127.0.0.1:{_city.World.City.Port}");
        _phone = await _city.NewPhoneAsync();
        await _phone.RegisterAsync("walker", "case-handling");
        await _phone.Client.Outbox.DrainAsync();
        _session = (await _phone.Client.Account.FindSessionAsync())!;
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _city.DisposeAsync();
    }

    [Fact]
    public async Task PutReport_EightAtOnce_IsOneCaseAndSevenReplays()
    {
        string id = Guid.NewGuid().ToString("N");

        int[] statuses = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => PutAsync($"v1/reports/{id}", Report(id))));

        Assert.Equal([200, 200, 200, 200, 200, 200, 200, 201], statuses.Order());
        Assert.Equal(1, await CountAuditAsync("report.accepted"));
    }

    [Fact]
    public async Task PutConsent_EightAtOnce_IsLoggedOnce()
    {
        ConsentRecord record = _phone.Client.Consent.CreatePrompt("publication").Record(
            ConsentEvent.Refused, Guid.NewGuid(), _session.SubjectId, "web", "tap", TimeProvider.System.GetUtcNow());

        int[] statuses = await Task.WhenAll(
            Enumerable.Range(0, AtOnce).Select(_ => PutAsync($"v1/consents/{record.EntryId:N}", LedgerEntryFormat.Write(record))));

        Assert.All(statuses, status => Assert.Equal(200, status));
        Assert.Equal(1, await CountAuditAsync("consent.refused"));
    }

    [Fact]
    public async Task PutAccount_EightAtOnce_IsRegisteredOnce()
    {
        string id = Guid.NewGuid().ToString("N");

        HttpStatusCode[] statuses = await Task.WhenAll(
            Enumerable.Range(0, AtOnce).Select(async _ => (await RegisterAsync(id, "runner", StoryTexts.Password)).StatusCode));

        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.True(await _city.World.City.HasAccountAsync(new SubjectId(id)));
        Assert.Equal(2, await CountAuditAsync("account.registered"));
    }

    [Fact]
    [Covers("P4.3.3")]
    public async Task CloseAccount_ReportsArriveMeanwhile_LeavesNothingOfThePerson()
    {
        IEnumerable<Task> reports = Enumerable.Range(0, 4).Select(_ =>
        {
            string id = Guid.NewGuid().ToString("N");
            return (Task)PutAsync($"v1/reports/{id}", Report(id));
        });
        using var closing = new HttpRequestMessage(
            HttpMethod.Delete, "v1/me") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", _session.Token) } };

        await Task.WhenAll([.. reports, _http.SendAsync(closing)]);

        IReporterStore reporters = _city.World.City.Services.GetRequiredService<IReporterStore>();

        Assert.Empty(await reporters.FindAsync(_city.World.City.HandlerId, _session.SubjectId));
    }

    [Theory]
    [InlineData("v1/me", true)]
    [InlineData("v1/me/cases", true)]
    [InlineData("v1/consents", true)]
    [InlineData("v1/staff/cases", true)]
    [InlineData("v1/cases", false)]
    public async Task Get_AnyAnswer_HasNoSniffAndPersonalOnesAreNotStored(string path, bool isPersonal)
    {
        using var request = new HttpRequestMessage(
            HttpMethod.Get, path) { Headers = { Authorization = new AuthenticationHeaderValue("bearer", _session.Token) } };

        using HttpResponseMessage response = await _http.SendAsync(request);

        Assert.Equal(["nosniff"], response.Headers.GetValues("X-Content-Type-Options"));
        Assert.Equal(isPersonal, response.Headers.CacheControl?.NoStore ?? false);
    }

    [Theory]
    [InlineData("walker")]
    [InlineData("nobody-at-all")]
    [Covers("P4.2.2/3")]
    public async Task SignIn_WrongPasswordAgainAndAgain_RestsForKnownAndUnknownNamesAlike(string name)
    {
        for (int tries = 0; tries < 5; tries++)
        {
            Assert.Equal(403, await SignInAsync(name, "wrong-password-1"));
        }

        Assert.Equal(429, await SignInAsync(name, StoryTexts.Password));
    }

    [Fact]
    public async Task SignOut_TokenOfTheSession_IsTakenNoMore()
    {
        using var signOut = new HttpRequestMessage(
            HttpMethod.Delete, "v1/sessions") { Headers = { Authorization = new AuthenticationHeaderValue("Bearer", _session.Token) } };

        await _http.SendAsync(signOut);

        Assert.Equal(
            "NotSignedIn", (await Assert.ThrowsAnyAsync<YipaiClientException>(() => _phone.Client.Cases.ListMineAsync())).Problem?.Reason);
    }

    [Theory]
    [InlineData("12345678")]
    [InlineData("password")]
    [InlineData("        ")]
    [InlineData("\u200B\u200B\u200B\u200B\u200B\u200B\u200B\u200B")]
    [InlineData("04110001")]
    [Covers("P4.2.2/3")]
    public async Task Register_WeakPassword_IsRefused(string password) =>
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity, (await RegisterAsync(Guid.NewGuid().ToString("N"), "runner", password)).StatusCode);

    [Theory]
    [InlineData("w\u0430lker")]
    [InlineData("runner ")]
    [InlineData("runner\u200B")]
    [InlineData("\u202Erunner")]
    [InlineData("run\nner")]
    [InlineData("run\0ner")]
    [InlineData("管理员")]
    [InlineData("大连城管客服")]
    [InlineData("Admin")]
    [InlineData("admin_1")]
    public async Task Register_NameThatMisleads_IsRefused(string name) =>
        Assert.Equal(
            HttpStatusCode.UnprocessableEntity, (await RegisterAsync(Guid.NewGuid().ToString("N"), name, StoryTexts.Password)).StatusCode);

    [Theory]
    [InlineData("ｗａｌｋｅｒ")]
    [InlineData("walker")]
    public async Task Register_NameOfAnother_IsTaken(string name) =>
        Assert.Equal(HttpStatusCode.Conflict, (await RegisterAsync(Guid.NewGuid().ToString("N"), name, StoryTexts.Password)).StatusCode);

    [Fact]
    [Covers("PIPL 31")]
    public async Task PutConsent_GuardianFromTheChildsOwnSession_IsRefused()
    {
        ConsentRecord record = _phone.Client.Consent.CreatePrompt("publication").Record(
            ConsentEvent.Given, Guid.NewGuid(), _session.SubjectId, "web", "tap", TimeProvider.System.GetUtcNow()) with
        {
            Kind = ConsentKind.Guardian, Guardian = new GuardianProof(new SubjectId("mother"), "mother", "household-register"),
        };

        Assert.Equal(422, await PutAsync($"v1/consents/{record.EntryId:N}", LedgerEntryFormat.Write(record)));
    }

    private static byte[] Report(string id) => Encoding.UTF8.GetBytes(JsonSerializer.Serialize(new
    {
        id,
        kind = "Component",
        code = "01-01",
        description = "井盖破损",
        place = new { source = "MapPin", latitude = 38.9, longitude = 121.6, datum = "GCJ-02" },
        photos = Array.Empty<string>(),
        contact = new { mobileNumber = "13900001111", name = "张三丰" },
    }));

    private async Task<int> PutAsync(string path, byte[] body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = new ByteArrayContent(body) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", _session.Token);
        using HttpResponseMessage response = await _http.SendAsync(request);
        return (int)response.StatusCode;
    }

    private async Task<int> SignInAsync(string name, string password)
    {
        using HttpResponseMessage response = await _http.PostAsJsonAsync("v1/sessions", new { accountName = name, password });
        return (int)response.StatusCode;
    }

    private Task<HttpResponseMessage> RegisterAsync(string subjectId, string name, string password)
    {
        NoticePresentation notice = _phone.Client.Consent.Notice.Present(
            new Guid(subjectId), new SubjectId(subjectId), "web", TimeProvider.System.GetUtcNow());
        return _http.PutAsJsonAsync($"v1/accounts/{subjectId}", new
        {
            accountName = name, mobileNumber = "13804110001", password, noticeEvidence =
                Convert.ToBase64String(LedgerEntryFormat.Write(notice)),
        });
    }

    private async Task<int> CountAuditAsync(string kind) =>
        await _city.World.City.AuditStore.ReadAsync(0)
            .CountAsync(entry => Encoding.UTF8.GetString(entry.Bytes.Span).Contains($"\"{kind}\"", StringComparison.Ordinal));
}
