using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Yipai.AspNetCore;
using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Cases.Workflow;
using Yipai.Client;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests;

/// <summary>What people ask beside reports, and who answers it, over the wire.</summary>
public sealed class TicketTests : IAsyncLifetime
{
    private const string Agent = "key-of-agent";
    private const string Officer = "key-of-officer";

    private readonly MovingCity _city = new();
    private CityPhone _phone = null!;
    private CaseId _case;

    public async Task InitializeAsync()
    {
        _city.World.City.Customize = builder => builder.Services.PostConfigure<YipaiCityOptions>(city =>
        {
            city.Staff["agent-1"] = new StaffAccess { Role = PlatformRole.SupportAgent, Key = Agent };
            city.Staff["officer-1"] = new StaffAccess { Role = PlatformRole.PrivacyOfficer, Key = Officer };
        });
        await _city.StartAsync();
        _phone = await _city.NewPhoneAsync();
        await _phone.RegisterAsync("walker", "case-handling", "publication", "customer-support");
        await _phone.ReportAsync();
        await _phone.Client.Outbox.DrainAsync();
        _case = new CaseId(Assert.Single(await _phone.Client.Cases.ListMineAsync()).Id);
    }

    public async Task DisposeAsync() => await _city.DisposeAsync();

    [Fact]
    [Covers("P4.1.2-7/3")]
    public async Task AskAsync_AboutOwnCase_OpensThatCaseToTheAgentUntilTheAnswer()
    {
        TicketAnswer asked = await _phone.Client.Support.AskAsync("什么时候处理？我的电话是13804110001", _case);
        (int before, JsonElement view) = await CallAsync(Agent, HttpMethod.Get, $"agent/tickets/{asked.TicketId}/case");
        (_, JsonElement open) = await CallAsync(Agent, HttpMethod.Get, "agent/tickets");

        await CallAsync(Agent, HttpMethod.Put, $"agent/tickets/{asked.TicketId}/answer", new TicketReply("明天上午处理。", Upheld: true));
        (int after, _) = await CallAsync(Agent, HttpMethod.Get, $"agent/tickets/{asked.TicketId}/case");

        Assert.Equal((200, 404, _case.Value), (before, after, view.GetProperty("id").GetString()));
        Assert.DoesNotContain("13804110001", open.ToString(), StringComparison.Ordinal);
        Assert.Equal("明天上午处理。", Assert.Single((await _phone.Client.Messages.ReadPageAsync()).Messages).Text);
        Assert.Equal(1, await CountAuditAsync("ticket.case-read"));
    }

    [Fact]
    public async Task AskAsync_TextThatNoStoreKeeps_IsRefused() =>
        await Assert.ThrowsAsync<CityRefusedException>(() => _phone.Client.Support.AskAsync("什么时候\0处理？"));

    [Fact]
    public async Task AskAsync_CaseOfAnotherPerson_IsNotThere()
    {
        CityPhone stranger = await _city.NewPhoneAsync();
        await stranger.RegisterAsync("stranger", "customer-support");
        await stranger.Client.Outbox.DrainAsync();

        CityRefusedException refusal =
            await Assert.ThrowsAsync<CityRefusedException>(() => stranger.Client.Support.AskAsync("这是谁的？", _case));

        Assert.Equal(404, refusal.Problem!.Status);
    }

    [Fact]
    [Covers("P4.1.2-7/1")]
    public async Task AskAsync_WithoutTheConsent_IsDenied()
    {
        CityPhone stranger = await _city.NewPhoneAsync();
        await stranger.RegisterAsync("stranger");
        await stranger.Client.Outbox.DrainAsync();

        CityRefusedException refusal =
            await Assert.ThrowsAsync<CityRefusedException>(() => stranger.Client.Support.AskAsync("请问怎么上报？"));

        Assert.Equal(403, refusal.Problem!.Status);
    }

    [Fact]
    public async Task ReportLeakAsync_ByAVisitor_ReachesTheOfficerAndIsAnsweredUnderItsId()
    {
        CityPhone visitor = await _city.NewPhoneAsync();
        TicketAnswer sent = await visitor.Client.Support.ReportLeakAsync("有人在网上出售你们的数据。");
        (_, JsonElement agent) = await CallAsync(Agent, HttpMethod.Get, "agent/tickets");
        (_, JsonElement officer) = await CallAsync(Officer, HttpMethod.Get, "agent/tickets");
        await CallAsync(Officer, HttpMethod.Put, $"agent/tickets/{sent.TicketId}/answer", new TicketReply("已立案调查。", Upheld: true));

        TicketAnswer answered = await visitor.Client.Support.ReadAsync(sent.TicketId);

        Assert.Equal((0, 1), (agent.GetProperty("tickets").GetArrayLength(), officer.GetProperty("tickets").GetArrayLength()));
        Assert.Contains("第六十五条", answered.Answer, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, true)]
    [InlineData(false, false)]
    [Covers("P4.3.2/1")]
    public async Task AskToHideAsync_ByAnyone_HidesAtOnceAndTheDecisionStays(bool isUpheld, bool isHidden)
    {
        CityPhone visitor = await _city.NewPhoneAsync();

        string? before = Assert.Single(await visitor.Client.Cases.ListPublicAsync()).Description;

        TicketAnswer asked = await visitor.Client.Support.AskToHideAsync(_case, "照片里是我。");
        string? meanwhile = Assert.Single(await visitor.Client.Cases.ListPublicAsync()).Description;
        await CallAsync(Officer, HttpMethod.Put, $"agent/tickets/{asked.TicketId}/answer", new TicketReply("已复核。", isUpheld));
        string? after = Assert.Single(await visitor.Client.Cases.ListPublicAsync()).Description;

        Assert.Equal(("井盖破损，影响通行", null, isHidden), (before, meanwhile, after is null));
    }

    [Fact]
    public async Task AskToHideAsync_CaseThatIsNotPublished_IsNotThere()
    {
        CityRefusedException refusal = await Assert.ThrowsAsync<CityRefusedException>(
            () => _phone.Client.Support.AskToHideAsync(new CaseId("C20200101-1"), "照片里是我。"));

        Assert.Equal(404, refusal.Problem!.Status);
    }

    [Fact]
    public async Task AnswerAsync_ByAnAgent_DoesNotReachTheTicketsOfTheOfficer()
    {
        TicketAnswer asked = await _phone.Client.Support.AskToHideAsync(_case, "照片里是我。");

        (int status, _) = await CallAsync(
            Agent, HttpMethod.Put, $"agent/tickets/{asked.TicketId}/answer", new TicketReply("不处理。", Upheld: false));

        Assert.Equal(404, status);
    }

    [Fact]
    [Covers("P4.3.3")]
    public async Task CloseAccount_PersonWithTickets_LeavesNoneOfTheWords()
    {
        TicketAnswer asked = await _phone.Client.Support.AskAsync("什么时候处理？", _case);

        await _phone.Client.Account.CloseAccountAsync();

        await Assert.ThrowsAsync<CityRefusedException>(() => _phone.Client.Support.ReadAsync(asked.TicketId));
    }

    private async Task<(int Status, JsonElement Body)> CallAsync(string key, HttpMethod method, string path, TicketReply? reply = null)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(method, $"http://127.0.0.1:{_city.World.City.Port}/v1/{path}");
        request.Headers.Authorization = new("Bearer", key);
        request.Content = reply is null ? null : new StringContent(
            JsonSerializer.Serialize(reply, WireJsonContext.Default.TicketReply), Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await http.SendAsync(request);
        return ((int)answer.StatusCode, JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()));
    }

    private async Task<int> CountAuditAsync(string word) => await _city.World.City.AuditStore.ReadAsync(0)
        .CountAsync(entry => Encoding.UTF8.GetString(entry.Bytes.Span).Contains($"\"{word}\"", StringComparison.Ordinal));
}
