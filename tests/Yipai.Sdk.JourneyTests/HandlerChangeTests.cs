using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Yipai.AspNetCore;
using Yipai.Cases.Wire;
using Yipai.Cases.Workflow;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests;

/// <summary>A merger in which another company takes the city's information over, from the plan to the carried consents.</summary>
public sealed class HandlerChangeTests : IAsyncLifetime
{
    private const string Officer = "key-of-officer";
    private static readonly HandlerId Successor = new("successor");

    private readonly MovingCity _city = new();
    private CityPhone _phone = null!;

    public async Task InitializeAsync()
    {
        _city.World.City.Customize = builder =>
        {
            builder.Services.PostConfigure<YipaiCityOptions>(
                city => city.Staff["officer-1"] = new StaffAccess { Role = PlatformRole.PrivacyOfficer, Key = Officer });
            builder.Services.PostConfigure<YipaiPrivacyOptions>(options => options.Recipients.Add(new DataRecipient(
                Successor.Value, "新运营公司", RecipientKind.NewHandler, "privacy@successor.example", DataItemSet.Of([.. DataItems.All]))));
        };
        await _city.StartAsync();
        _phone = await _city.NewPhoneAsync();
        await _phone.RegisterAsync("walker", "case-handling", "publication");
        await _phone.Client.Outbox.DrainAsync();
    }

    public async Task DisposeAsync() => await _city.DisposeAsync();

    [Fact]
    [Covers("P4.4.1-3")]
    [CoversStrict("S23")]
    public async Task ChangeAsync_BoundHandler_InformsEveryPersonOnceBeforeItCarriesTheConsents()
    {
        CityPhone other = await _city.NewPhoneAsync();
        await other.RegisterAsync("other");
        string id = $"{Guid.NewGuid():N}";
        HandlerChangeRequest change = NewChange(seconds: 3);

        (int planned, JsonElement before) = await ChangeAsync(id, change);
        ConsentStatus early = await StatusAsync("publication");
        await Task.Delay(TimeSpan.FromSeconds(3.2));
        (int done, JsonElement after) = await ChangeAsync(id, change);
        await ChangeAsync(id, change);

        Assert.Equal((201, 200), (planned, done));
        Assert.Equal(("Carrying", 2, 0), Progress(before));
        Assert.Equal(("Done", 2, 2), Progress(after));
        Assert.Equal((ConsentStatus.NotAsked, ConsentStatus.InForce), (early, await StatusAsync("publication")));
        foreach (CityPhone phone in (CityPhone[])[_phone, other])
        {
            string told = Assert.Single((await phone.Client.Messages.ReadPageAsync()).Messages).Text;
            Assert.Contains("新运营公司", told, StringComparison.Ordinal);
            Assert.Contains("privacy@successor.example", told, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(true, "publication", ConsentStatus.Suspended, ConsentStatus.InForce)]
    [InlineData(false, "", ConsentStatus.Suspended, ConsentStatus.Suspended)]
    [Covers("P4.4.1-3")]
    public async Task ChangeAsync_PurposesBeyondTheOldOnes_AreAskedAnew(
        bool staysBound, string changed, ConsentStatus publication, ConsentStatus handling)
    {
        string id = $"{Guid.NewGuid():N}";
        HandlerChangeRequest change =
            NewChange(seconds: 2) with { StaysBound = staysBound, ChangedScopes = changed.Length == 0 ? [] : [changed] };
        await ChangeAsync(id, change);
        await Task.Delay(TimeSpan.FromSeconds(2.2));

        await ChangeAsync(id, change);

        Assert.Equal((publication, handling), (await StatusAsync("publication"), await StatusAsync("case-handling")));
    }

    [Fact]
    public async Task ChangeAsync_EightTimesAtOnce_InformsOnce()
    {
        string id = $"{Guid.NewGuid():N}";
        HandlerChangeRequest change = NewChange(seconds: 3600);

        (int Status, JsonElement Body)[] answers =
            await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => ChangeAsync(id, change)));

        Assert.All(answers, answer => Assert.InRange(answer.Status, 200, 201));
        Assert.Single((await _phone.Client.Messages.ReadPageAsync()).Messages);
        (_, JsonElement page) = await CallAsync(HttpMethod.Get, "officer/handler-changes", null);
        Assert.Equal(("Carrying", 1, 0), Progress(Assert.Single(page.GetProperty("changes").EnumerateArray())));
    }

    [Fact]
    [Covers("P4.4.1/1")]
    public async Task ChangeAsync_HandlerThatNobodyRegistered_IsDeniedAndTellsNobody()
    {
        (int status, JsonElement problem) =
            await ChangeAsync($"{Guid.NewGuid():N}", NewChange(seconds: 3600) with { RecipientId = "stranger" });

        Assert.Equal(403, status);
        Assert.NotEmpty(problem.GetProperty("rules").EnumerateArray());
        Assert.Empty((await _phone.Client.Messages.ReadPageAsync()).Messages);
    }

    [Fact]
    public async Task ChangeAsync_EffectiveInThePast_IsRefused()
    {
        (int status, _) = await ChangeAsync($"{Guid.NewGuid():N}", NewChange(seconds: -1));

        Assert.Equal(400, status);
    }

    private static HandlerChangeRequest NewChange(double seconds) => new(
        Successor.Value, "新运营公司", "privacy@successor.example", StaysBound: true, [],
        TimeProvider.System.GetUtcNow().AddSeconds(seconds));

    private static (string? Stage, int Informed, int Carried) Progress(JsonElement change) => (
        change.GetProperty("stage").GetString(), change.GetProperty("informed").GetInt32(), change.GetProperty("carried").GetInt32());

    private async Task<ConsentStatus> StatusAsync(string scope) =>
        (await _city.World.City.Ledger.GetStateAsync(Successor, (await _phone.Client.Account.FindSessionAsync())!.SubjectId))
            .Find(scope, TimeProvider.System.GetUtcNow()).Status;

    private Task<(int Status, JsonElement Body)> ChangeAsync(string id, HandlerChangeRequest change) => CallAsync(
        HttpMethod.Put, $"officer/handler-changes/{id}",
        JsonSerializer.Serialize(change, WireJsonContext.Default.HandlerChangeRequest));

    private async Task<(int Status, JsonElement Body)> CallAsync(HttpMethod method, string path, string? body)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(method, $"http://127.0.0.1:{_city.World.City.Port}/v1/{path}");
        request.Headers.Authorization = new("Bearer", Officer);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await http.SendAsync(request);
        return ((int)answer.StatusCode, JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()));
    }
}
