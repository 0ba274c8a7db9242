using System.Text;
using System.Text.Json;
using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Privacy.Server.BreakGlass;
using Yipai.Samples.Story.Steps;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests;

/// <summary>What staff see of a reporter's contact with a reason, and what the reporter learns about it.</summary>
public sealed class RevealTests : IAsyncLifetime
{
    private const string Mobile = "13804110001";
    private const string RevealKind = "mask.revealed";

    private readonly MovingCity _city = new();
    private CityPhone _phone = null!;
    private CaseId _case;

    public async Task InitializeAsync()
    {
        await _city.StartAsync();
        _phone = await _city.NewPhoneAsync();
        await _phone.RegisterAsync("walker", "case-handling");
        await _phone.Client.Reports.SubmitAsync(new ReportDraft
        {
            Subject = CaseCatalogue.GbT30428.Component("01-01"),
            Description = "井盖破损，影响通行",
            Place = ReportedPlace.FromMapPin(GeoPoint.Gcj02(38.914, 121.6147)),
            Contact = new ReporterContact { MobileNumber = Mobile },
        });
        await _phone.Client.Outbox.DrainAsync();
        _case = new CaseId(Assert.Single(await _phone.Client.Cases.ListMineAsync()).Id);
    }

    public async Task DisposeAsync() => await _city.DisposeAsync();

    [Fact]
    [CoversStrict("S21")]
    public async Task RevealAsync_WithAReason_ShowsLogsAndTellsThePersonOnce()
    {
        string id = $"{Guid.NewGuid():N}";

        (int Status, JsonElement Body)[] answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => RevealAsync(id, nameof(BreakGlassReason.PersonContact))));

        Assert.All(answers, answer => Assert.Equal((200, Mobile), (answer.Status, answer.Body.GetProperty("value").GetString())));
        Assert.Equal(1, await CountAuditAsync(RevealKind));
        Assert.Contains("联系您本人", Assert.Single(await MessagesAsync()), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RevealAsync_AnotherReasonUnderTheSameId_IsLoggedAndToldAgain()
    {
        string id = $"{Guid.NewGuid():N}";

        await RevealAsync(id, nameof(BreakGlassReason.PersonContact));
        await RevealAsync(id, nameof(BreakGlassReason.CaseHandling));

        Assert.Equal(2, await CountAuditAsync(RevealKind));
        Assert.Equal(2, (await MessagesAsync()).Count);
    }

    [Fact]
    public async Task RevealAsync_LegalDuty_IsLoggedAndNotTold()
    {
        (int status, _) = await RevealAsync($"{Guid.NewGuid():N}", nameof(BreakGlassReason.LegalDuty));

        Assert.Equal(200, status);
        Assert.Equal(1, await CountAuditAsync(RevealKind));
        Assert.Empty(await MessagesAsync());
    }

    [Theory]
    [InlineData("", "phone.mobile", 400)]
    [InlineData("Unspecified", "phone.mobile", 400)]
    [InlineData("Curiosity", "phone.mobile", 400)]
    [InlineData("PersonContact", "account.password", 400)]
    [InlineData("PersonContact", "person.name", 404)]
    [CoversStrict("S21")]
    public async Task RevealAsync_WithoutAReasonOrAValue_ShowsNothingAndTellsNobody(string reason, string item, int expected)
    {
        (int status, JsonElement body) = await RevealAsync($"{Guid.NewGuid():N}", reason, item);

        Assert.Equal(expected, status);
        Assert.DoesNotContain(Mobile, body.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await CountAuditAsync(RevealKind));
        Assert.Empty(await MessagesAsync());
    }

    [Theory]
    [InlineData(nameof(BreakGlassReason.PersonContact), 403)]
    [InlineData(nameof(BreakGlassReason.Emergency), 200)]
    public async Task RevealAsync_PersonRestrictedTheReport_HoldsOnlyForWhatTheLawKnows(string reason, int expected)
    {
        await _phone.Client.Rights.RestrictAsync();

        (int status, _) = await RevealAsync($"{Guid.NewGuid():N}", reason);

        Assert.Equal(expected, status);
    }

    [Fact]
    [Covers("P4.1.2-9(5)")]
    public async Task StaffView_CityWithARelay_ShowsANumberOfTheRelayAndTheSameOneAfterTheNextStart()
    {
        await _city.World.City.StopAsync();
        _city.World.City.Customize = builder => builder.Configuration["City:Relay"] = "true";
        await _city.World.City.StartAsync();
        string first = await ReadStaffNumberAsync();
        await _city.World.City.StopAsync();

        await _city.World.City.StartAsync();

        Assert.Matches("^000[0-9]{8}$", first);
        Assert.Equal(first, await ReadStaffNumberAsync());
    }

    private async Task<string> ReadStaffNumberAsync()
    {
        using var http = new HttpClient();
        http.DefaultRequestHeaders.Authorization = new("Bearer", CityHost.StaffKey);
        string views = await http.GetStringAsync($"http://127.0.0.1:{_city.World.City.Port}/v1/staff/cases");
        return Assert.Single(JsonSerializer.Deserialize<JsonElement>(views).EnumerateArray())
            .GetProperty("contactMobileNumber").GetString()!;
    }

    private async Task<(int Status, JsonElement Body)> RevealAsync(string id, string reason, string item = "phone.mobile")
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(
            HttpMethod.Put, $"http://127.0.0.1:{_city.World.City.Port}/v1/staff/cases/{_case}/reveals/{id}");
        request.Headers.Authorization = new("Bearer", CityHost.StaffKey);
        request.Content = new StringContent(
            JsonSerializer.Serialize(new RevealRequest(item, reason), WireJsonContext.Default.RevealRequest), Encoding.UTF8,
            "application/json");
        using HttpResponseMessage answer = await http.SendAsync(request);
        return ((int)answer.StatusCode, JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()));
    }

    private async Task<IReadOnlyList<string>> MessagesAsync() =>
        [.. (await _phone.Client.Messages.ReadPageAsync()).Messages.Select(message => message.Text)];

    private async Task<int> CountAuditAsync(string word) => await _city.World.City.AuditStore.ReadAsync(0)
        .CountAsync(entry => Encoding.UTF8.GetString(entry.Bytes.Span).Contains($"\"{word}\"", StringComparison.Ordinal));
}
