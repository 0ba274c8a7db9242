using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Yipai.Cases.Wire;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Privacy.Server.Messages;
using Yipai.Samples.Story;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests;

/// <summary>The messages of the city to a person.</summary>
public sealed class InboxTests : IAsyncLifetime
{
    private readonly MovingCity _city = new();
    private CityPhone _phone = null!;

    public async Task InitializeAsync()
    {
        await _city.StartAsync();
        _phone = await _city.NewPhoneAsync();
        await _phone.RegisterAsync("walker", "case-handling");
        await _phone.Client.Outbox.DrainAsync();
    }

    public async Task DisposeAsync() => await _city.DisposeAsync();

    [Fact]
    [Covers("P4.6.1/1")]
    public async Task GetInbox_PolicyChangedAndServerRestarted_HoldsTheNewsOnce()
    {
        await _city.EditAsync("案件办结后保存二年，期满删除。");
        await SignInAsync();
        string token = await SignInAsync();
        await _city.World.City.StopAsync();
        await _city.World.City.StartAsync();

        JsonElement inbox = await ReadAsync(token);

        Assert.Equal(
            ["PolicyUpdate"], inbox.GetProperty("messages").EnumerateArray().Select(message => message.GetProperty("kind").GetString()));
        Assert.Equal(1, await CountAuditAsync("message.sent"));
    }

    [Fact]
    public async Task GetInbox_NothingChanged_IsEmpty()
    {
        string token = await SignInAsync();

        JsonElement inbox = await ReadAsync(token);

        Assert.Empty(inbox.GetProperty("messages").EnumerateArray());
    }

    [Fact]
    public async Task ReadPageAsync_MoreMessagesThanAPage_ReadsEachOnce()
    {
        AccountSession session = (await _phone.Client.Account.FindSessionAsync())!;
        await SendAsync(session.SubjectId, count: 101);

        InboxAnswer first = await _phone.Client.Messages.ReadPageAsync();
        InboxAnswer second = await _phone.Client.Messages.ReadPageAsync(first.Cursor);

        Assert.Equal((100, true, false), (first.Messages.Count, first.HasMore, second.HasMore));
        Assert.Equal(
            Enumerable.Range(1, 101).Select(number => $"消息 {number}"),
            first.Messages.Concat(second.Messages).Select(message => message.Title));
    }

    [Fact]
    public async Task ReadPageAsync_AfterTheLastPage_GivesOnlyWhatIsNewer()
    {
        SubjectId me = (await _phone.Client.Account.FindSessionAsync())!.SubjectId;
        await SendAsync(me, count: 1);
        InboxAnswer read = await _phone.Client.Messages.ReadPageAsync();
        InboxAnswer empty = await _phone.Client.Messages.ReadPageAsync(read.Cursor);
        await SendAsync(me, count: 2);

        InboxAnswer newer = await _phone.Client.Messages.ReadPageAsync(empty.Cursor);

        Assert.Empty(empty.Messages);
        Assert.Equal("消息 2", Assert.Single(newer.Messages).Title);
    }

    [Fact]
    public async Task GetInbox_WithoutAccount_IsRefused()
    {
        using var http = new HttpClient();

        using HttpResponseMessage answer = await http.GetAsync(AddressOf("v1/inbox"));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Fact]
    [Covers("P4.3.3")]
    public async Task CloseAccount_PersonWithMessages_LeavesNone()
    {
        AccountSession session = (await _phone.Client.Account.FindSessionAsync())!;
        await _city.EditAsync("案件办结后保存二年，期满删除。");
        await SignInAsync();

        await _phone.Client.Account.CloseAccountAsync();

        IPersonInbox inbox = _city.World.City.Services.GetRequiredService<IPersonInbox>();

        Assert.Empty(await inbox.ReadAsync(_city.World.City.HandlerId, session.SubjectId).ToListAsync());
    }

    private Uri AddressOf(string path) => new($"http://127.0.0.1:{_city.World.City.Port}/{path}");

    private async Task SendAsync(SubjectId person, int count)
    {
        IPersonInbox inbox = _city.World.City.Services.GetRequiredService<IPersonInbox>();
        for (int number = 1; number <= count; number++)
        {
            await inbox.SendAsync(new PersonMessage(
                new Guid(number, 0, 0, new byte[8]), _city.World.City.HandlerId, person, PersonMessageKind.Service, $"消息 {number}", "正文",
                new DateTimeOffset(2026, 11, 30, 0, 0, 0, TimeSpan.Zero).AddSeconds(number)));
        }
    }

    private async Task<string> SignInAsync()
    {
        using var http = new HttpClient();
        using HttpResponseMessage answer = await http.PostAsJsonAsync(
            AddressOf("v1/sessions"), new { accountName = "walker", password = StoryTexts.Password });
        return (await answer.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("token").GetString()!;
    }

    private async Task<JsonElement> ReadAsync(string token)
    {
        using var http = new HttpClient { DefaultRequestHeaders = { Authorization = new("Bearer", token) } };
        return await http.GetFromJsonAsync<JsonElement>(AddressOf("v1/inbox"));
    }

    private async Task<int> CountAuditAsync(string kind) => await _city.World.City.AuditStore.ReadAsync(0)
        .CountAsync(entry => Encoding.UTF8.GetString(entry.Bytes.Span).Contains($"\"{kind}\"", StringComparison.Ordinal));
}
