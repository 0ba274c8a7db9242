using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Yipai.AspNetCore;
using Yipai.Cases.Participation;
using Yipai.Cases.Wire;
using Yipai.Cases.Workflow;
using Yipai.Client;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests;

/// <summary>Announced recordings of conversations with customer service, over the wire.</summary>
public sealed class RecordingTests : IAsyncLifetime
{
    private const string Agent = "key-of-agent";

    private readonly MovingCity _city = new();
    private CityPhone _phone = null!;
    private string _ticket = "";

    public async Task InitializeAsync()
    {
        _city.World.City.Customize = builder => builder.Services.PostConfigure<YipaiCityOptions>(
            city => city.Staff["agent-1"] = new StaffAccess { Role = PlatformRole.SupportAgent, Key = Agent });
        await _city.StartAsync();
        _phone = await _city.NewPhoneAsync();
        await _phone.RegisterAsync("walker", "case-handling", "customer-support");
        await _phone.Client.Outbox.DrainAsync();
        _ticket = (await _phone.Client.Support.AskAsync("请问怎么上报？")).TicketId;
    }

    public async Task DisposeAsync() => await _city.DisposeAsync();

    [Fact]
    [Covers("P4.1.2-7/2")]
    [CoversStrict("P4.1.2-7/2")]
    public async Task Announce_OpenTicket_TellsThePersonPurposeAndLastDayOnce()
    {
        await AnnounceAsync();
        await AnnounceAsync();

        RecordingAnswer announced = await _phone.Client.Support.ReadRecordingAsync(_ticket);

        InboxMessage message = Assert.Single((await _phone.Client.Messages.ReadPageAsync()).Messages);
        Assert.Equal(("Call", "Announced"), (announced.Channel, announced.State));
        Assert.Contains(announced.Purpose, message.Text, StringComparison.Ordinal);
        Assert.Contains($"{announced.LastDay:yyyy-MM-dd}", message.Text, StringComparison.Ordinal);
        Assert.Equal(1, await CountAuditAsync("recording.announced"));
    }

    [Fact]
    [Covers("P4.1.2-7/2")]
    public async Task Record_BeforeTheAnswer_IsRefusedAndTheSupportGoesOn()
    {
        await AnnounceAsync();

        (int before, JsonElement problem) = await RecordAsync("市民说……");
        await _phone.Client.Support.AnswerRecordingAsync(_ticket, agrees: false);
        (int refused, _) = await RecordAsync("市民说……");
        (int answered, _) = await CallAsync(HttpMethod.Put, $"agent/tickets/{_ticket}/answer", new { text = "请看首页。", upheld = true });

        Assert.Equal((403, 403, 200), (before, refused, answered));
        Assert.Contains("没有同意录音", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal("请看首页。", (await _phone.Client.Support.ReadAsync(_ticket)).Answer);
    }

    [Fact]
    public async Task Record_WithoutAnAnnouncement_IsNotThere()
    {
        (int status, _) = await RecordAsync("市民说……");

        Assert.Equal(404, status);
    }

    [Fact]
    [Covers("P4.1.2-7/2")]
    public async Task Record_AfterTheAgreement_IsReadByThePersonAlone()
    {
        await AnnounceAsync();
        await _phone.Client.Support.AnswerRecordingAsync(_ticket, agrees: true);

        (int status, JsonElement agent) = await RecordAsync("我的电话是13804110001");

        RecordingPart part = Assert.Single((await _phone.Client.Support.ReadRecordingAsync(_ticket)).Parts);
        Assert.Equal((200, 0, "我的电话是13804110001"), (status, agent.GetProperty("parts").GetArrayLength(), part.Text));
        CityPhone stranger = await _city.NewPhoneAsync();
        await stranger.RegisterAsync("stranger");
        CityRefusedException refusal =
            await Assert.ThrowsAsync<CityRefusedException>(() => stranger.Client.Support.ReadRecordingAsync(_ticket));
        Assert.Equal(404, refusal.Problem!.Status);
    }

    [Fact]
    public async Task Record_SameWordsEightTimesAtOnce_KeepsThemOnce()
    {
        await AnnounceAsync();
        await _phone.Client.Support.AnswerRecordingAsync(_ticket, agrees: true);
        string part = $"{Guid.NewGuid():N}";

        (int Status, JsonElement)[] answers = await Task.WhenAll(
            Enumerable.Range(0, 8).Select(_ => RecordAsync("市民说……", part)));

        Assert.All(answers, answer => Assert.Equal(200, answer.Status));
        Assert.Single((await _phone.Client.Support.ReadRecordingAsync(_ticket)).Parts);
        Assert.Equal(1, await CountAuditAsync("recording.kept"));
    }

    [Fact]
    [Covers("P4.1.2-7/2")]
    public async Task AnswerRecordingAsync_AgreementTakenBack_ErasesTheWords()
    {
        await AnnounceAsync();
        await _phone.Client.Support.AnswerRecordingAsync(_ticket, agrees: true);
        await RecordAsync("市民说……");

        RecordingAnswer answer = await _phone.Client.Support.AnswerRecordingAsync(_ticket, agrees: false);

        Assert.Equal("Refused", answer.State);
        Assert.Empty((await _phone.Client.Support.ReadRecordingAsync(_ticket)).Parts);
        Assert.Contains(
            $"recording {_ticket}: Refused", (await _phone.Client.Rights.ReadAllAsync()).Stores["recordings"].ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    [Covers("P4.3.3")]
    public async Task CloseAccount_PersonWithARecording_LeavesNone()
    {
        await AnnounceAsync();
        await _phone.Client.Support.AnswerRecordingAsync(_ticket, agrees: true);
        await RecordAsync("市民说……");

        await _phone.Client.Account.CloseAccountAsync();

        ISupportRecordingStore store = _city.World.City.Services.GetRequiredService<ISupportRecordingStore>();

        Assert.Null(await store.FindAsync(_city.World.City.HandlerId, _ticket));
        Assert.Empty(await store.ReadAsync(_city.World.City.HandlerId, _ticket, null));
    }

    private Task<(int Status, JsonElement Body)> AnnounceAsync() =>
        CallAsync(HttpMethod.Put, $"agent/tickets/{_ticket}/recording", new { channel = "Call" });

    private Task<(int Status, JsonElement Body)> RecordAsync(string text, string? part = null) =>
        CallAsync(HttpMethod.Put, $"agent/tickets/{_ticket}/recording/{part ?? $"{Guid.NewGuid():N}"}", new { text });

    private async Task<(int Status, JsonElement Body)> CallAsync<T>(HttpMethod method, string path, T body)
    {
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(method, $"http://127.0.0.1:{_city.World.City.Port}/v1/{path}");
        request.Headers.Authorization = new("Bearer", Agent);
        request.Content = new StringContent(JsonSerializer.Serialize(body), Encoding.UTF8, "application/json");
        using HttpResponseMessage answer = await http.SendAsync(request);
        return ((int)answer.StatusCode, JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()));
    }

    private async Task<int> CountAuditAsync(string word) => await _city.World.City.AuditStore.ReadAsync(0)
        .CountAsync(entry => Encoding.UTF8.GetString(entry.Bytes.Span).Contains($"\"{word}\"", StringComparison.Ordinal));
}
