using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Yipai.AspNetCore;
using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Cases.Workflow;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Samples.Story;
using Yipai.Samples.Story.Steps;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests;

/// <summary>What a refusal and a complaint do in a city that keeps the wording of 2021, which owes no deletion without a breach.</summary>
public sealed class RightsComplaintTests : IAsyncLifetime
{
    private const string Officer = "key-of-officer";

    private readonly StoryWorld _world = new(PrivacyProfile.AsWritten2021, keepDirectory: null, configurePhone: null);
    private CitizenHost _phone = null!;
    private Guid _request;

    public async Task InitializeAsync()
    {
        _world.City.Customize = builder => builder.Services.PostConfigure<YipaiCityOptions>(
            city => city.Staff["officer-1"] = new StaffAccess { Role = PlatformRole.PrivacyOfficer, Key = Officer });
        await _world.City.StartAsync();
        _phone = _world.NewPhone("complaint.db");
        await SecondCitizen.RegisterAsync(_phone);
        await _phone.Client.Reports.SubmitAsync(new ReportDraft
        {
            Subject = CaseCatalogue.GbT30428.Component("01-01"),
            Description = "路灯不亮",
            Place = ReportedPlace.FromMapPin(GeoPoint.Gcj02(38.914, 121.6147)),
        });
        await _phone.Client.Outbox.DrainAsync();
        RightsRequestStatus asked =
            await _phone.Client.Rights.DeleteReportAsync(new CaseId(Assert.Single(await _phone.Client.Cases.ListMineAsync()).Id));
        _request = Guid.ParseExact(asked.RequestId, "N");
    }

    public async Task DisposeAsync()
    {
        await _phone.DisposeAsync();
        await _world.DisposeAsync();
    }

    [Fact]
    [Covers("P4.3.4/3")]
    public async Task ComplainAsync_AfterARefusal_OpensTheRequestAgainWithOneTicket()
    {
        await RefuseAsync();

        RightsRequestStatus refused = Assert.Single((await _phone.Client.Rights.ListRequestsAsync()).Requests);

        RightsRequestStatus[] again = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => _phone.Client.Rights.ComplainAsync(_request, "我要求复核。")));

        JsonElement tickets = await CallAsync(HttpMethod.Get, "agent/tickets", null);
        Assert.Equal(("Refused", false), (refused.State, refused.IsOpen));
        Assert.All(again, status => Assert.Equal(("Assessing", true), (status.State, status.IsOpen)));
        Assert.Equal("Complaint", Assert.Single(tickets.GetProperty("tickets").EnumerateArray()).GetProperty("kind").GetString());
    }

    [Fact]
    public async Task ComplainAsync_RequestThatNobodyRefused_IsNotThere()
    {
        CityRefusedException refusal =
            await Assert.ThrowsAsync<CityRefusedException>(() => _phone.Client.Rights.ComplainAsync(_request, "我要求复核。"));

        Assert.Equal(404, refusal.Problem!.Status);
    }

    [Fact]
    [Covers("P4.3.3")]
    public async Task CloseAccountAsync_AfterAComplaint_LeavesNoneOfTheWords()
    {
        await RefuseAsync();
        await _phone.Client.Rights.ComplainAsync(_request, "我要求复核。");

        await _phone.Client.Account.CloseAccountAsync();

        JsonElement tickets = await CallAsync(HttpMethod.Get, "agent/tickets", null);

        Assert.Empty(tickets.GetProperty("tickets").EnumerateArray());
    }

    private Task<JsonElement> RefuseAsync() => CallAsync(
        HttpMethod.Put, $"officer/rights/{_request:N}/answer",
        JsonSerializer.Serialize(new RightsReply("NotOwed", "不属于应当删除的情形。"), WireJsonContext.Default.RightsReply));

    private async Task<JsonElement> CallAsync(HttpMethod method, string path, string? body)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(method, $"http://127.0.0.1:{_world.City.Port}/v1/{path}");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", Officer);
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await http.SendAsync(request);
        return JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());
    }
}
