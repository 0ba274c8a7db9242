using Yipai.Cases.Wire;
using Yipai.Client;
using Yipai.Privacy.Processing;
using Yipai.Samples.Story;
using Yipai.Samples.Story.Steps;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests;

/// <summary>Contact matching: one number at a time, only persons who want to be found, and connections that both agree to.</summary>
public sealed class ContactTests : IAsyncLifetime
{
    private const string OthersNumber = "13804110002";

    private readonly MovingCity _city = new();
    private readonly PhonePermissions _permissions = new();
    private CityPhone _asker = null!;
    private CityPhone _other = null!;

    public async Task InitializeAsync()
    {
        await _city.StartAsync();
        _asker = await _city.NewPhoneAsync(permissions: _permissions);
        _other = await _city.NewPhoneAsync();
        await _asker.RegisterAsync("walker", "contact-matching");
        await _asker.Client.Outbox.DrainAsync();
        await _other.Client.Consent.RecordNoticeShownAsync();
        await _other.Client.Account.RegisterAsync(new AccountRegistration
        {
            AccountName = "runner", MobileNumber = OthersNumber, Password = StoryTexts.Password,
        });
    }

    public async Task DisposeAsync() => await _city.DisposeAsync();

    [Fact]
    [Covers("P4.1.2-3(5)/2")]
    [CoversStrict("S15")]
    public async Task AskAsync_UserWhoHasNotSwitchedOn_IsNotFound()
    {
        ContactAnswer answer = (await _asker.Client.Contacts.AskAsync(OthersNumber, connects: true))!;

        Assert.Equal((false, null, 19), (answer.IsUser, answer.ConnectionId, answer.QuestionsLeft));
        Assert.False((await _other.Client.Contacts.ReadPageAsync()).IsFindable);
    }

    [Fact]
    [Covers("P4.1.2-3(5)/2")]
    public async Task AskAsync_UserWhoSwitchedOn_IsFoundUntilSwitchedOff()
    {
        await _other.Client.Contacts.SetFindableAsync(true);
        ContactAnswer found = (await _asker.Client.Contacts.AskAsync(OthersNumber))!;

        await _other.Client.Contacts.SetFindableAsync(false);
        ContactAnswer hidden = (await _asker.Client.Contacts.AskAsync(OthersNumber))!;

        Assert.Equal((true, null, false), (found.IsUser, found.ConnectionId, hidden.IsUser));
    }

    [Fact]
    public async Task AskAsync_OwnNumber_IsNotFound()
    {
        await _asker.Client.Contacts.SetFindableAsync(true);

        Assert.False((await _asker.Client.Contacts.AskAsync("13804110001"))!.IsUser);
    }

    [Fact]
    [Covers("P4.1.2-3(5)/2")]
    public async Task AskAsync_NumberOfNobody_IsKeptNowhere()
    {
        const string Nobody = "13998887776";

        Assert.False((await _asker.Client.Contacts.AskAsync(Nobody, connects: true))!.IsUser);

        await _city.World.City.StopAsync();
        foreach (string file in Directory.GetFiles(_city.World.City.DataDirectory, "*", SearchOption.AllDirectories))
        {
            string content = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file));
            Assert.DoesNotContain(Nobody, content, StringComparison.Ordinal);
        }

        Assert.DoesNotContain(Nobody, _city.World.City.Log.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    [Covers("P4.1.2-3(5)/2", "P4.1.2-3/4")]
    public async Task AskAsync_PermissionClosed_SendsNothing()
    {
        _permissions.Close(DevicePermission.Contacts);

        _city.World.Relay.TakeReceived();

        Assert.Null(await _asker.Client.Contacts.AskAsync(OthersNumber));

        Assert.Equal(
            DenialReason.PermissionNotOpen, Assert.Single((await _asker.Client.Contacts.DecideAsync()).Missing).Reason);
        Assert.Empty(_city.World.Relay.TakeReceived());
    }

    [Fact]
    [CoversStrict("S15")]
    public async Task Ask_WithoutTheConsent_CityNamesTheScope()
    {
        using CityCalls calls = _city.World.As((await _other.Client.Account.FindSessionAsync())!.Token);

        (int status, System.Text.Json.JsonElement problem) = await calls.PutAsync(
            $"v1/me/contacts/questions/{Guid.NewGuid():N}", """{"mobileNumber":"13804110001","connects":false}"""u8.ToArray());

        Assert.Equal(403, status);
        Assert.Contains("S15", CityCalls.RulesOf(problem));
        Assert.Contains("contact-matching", problem.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AskAsync_TwentyQuestionsAsked_RefusesTheNextAndRepeatsCountOnce()
    {
        var question = Guid.NewGuid();
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => _asker.Client.Contacts.AskAsync(OthersNumber, questionId: question)));
        for (int number = 0; number < 19; number++)
        {
            await _asker.Client.Contacts.AskAsync(OthersNumber);
        }

        await Assert.ThrowsAnyAsync<YipaiClientException>(() => _asker.Client.Contacts.AskAsync(OthersNumber));

        Assert.Equal(0, (await _asker.Client.Contacts.ReadPageAsync()).QuestionsLeft);
        Assert.False((await _asker.Client.Contacts.AskAsync(OthersNumber, questionId: question))!.IsUser);
    }

    [Fact]
    [Covers("P4.1.2-3(5)/2")]
    public async Task ReplyAsync_BothAgree_EachSeesTheOthersNameAndNotBefore()
    {
        await _other.Client.Contacts.SetFindableAsync(true);
        string id = (await _asker.Client.Contacts.AskAsync(OthersNumber, connects: true))!.ConnectionId!;

        Connection before = Assert.Single((await _asker.Client.Contacts.ReadPageAsync()).Connections);
        Connection asks = Assert.Single((await _other.Client.Contacts.ReadPageAsync()).Connections);

        await _other.Client.Contacts.ReplyAsync(id, agrees: true);

        Connection open = Assert.Single((await _asker.Client.Contacts.ReadPageAsync()).Connections);
        Assert.Equal(("Asked", null, "Asks", "walker"), (before.State, before.Account, asks.State, asks.Account));
        Assert.Equal(("Open", "runner"), (open.State, open.Account));
        Assert.Contains((await _other.Client.Messages.ReadPageAsync()).Messages, message => message.Title == "有人想与您建立联系");
    }

    [Fact]
    public async Task ReplyAsync_OneDeclines_NobodySeesAName()
    {
        await _other.Client.Contacts.SetFindableAsync(true);
        string id = (await _asker.Client.Contacts.AskAsync(OthersNumber, connects: true))!.ConnectionId!;

        await _other.Client.Contacts.ReplyAsync(id, agrees: false);

        Connection mine = Assert.Single((await _asker.Client.Contacts.ReadPageAsync()).Connections);
        Connection theirs = Assert.Single((await _other.Client.Contacts.ReadPageAsync()).Connections);
        Assert.Equal(("Ended", null, "Ended", null), (mine.State, mine.Account, theirs.State, theirs.Account));
    }

    [Fact]
    public async Task ReplyAsync_ConnectionOfOthers_IsUnknown()
    {
        await _other.Client.Contacts.SetFindableAsync(true);
        string id = (await _asker.Client.Contacts.AskAsync(OthersNumber, connects: true))!.ConnectionId!;
        CityPhone third = await _city.NewPhoneAsync();

        await third.RegisterAsync("stranger");

        await Assert.ThrowsAnyAsync<YipaiClientException>(() => third.Client.Contacts.ReplyAsync(id, agrees: true));

        Assert.Empty((await third.Client.Contacts.ReadPageAsync()).Connections);
    }

    [Fact]
    [Covers("P4.3.3")]
    public async Task CloseAccountAsync_WithAConnection_LeavesNothingOnEitherSide()
    {
        await _other.Client.Contacts.SetFindableAsync(true);
        string id = (await _asker.Client.Contacts.AskAsync(OthersNumber, connects: true))!.ConnectionId!;
        await _other.Client.Contacts.ReplyAsync(id, agrees: true);

        await _other.Client.Account.CloseAccountAsync();

        Assert.Empty((await _asker.Client.Contacts.ReadPageAsync()).Connections);
        Assert.False((await _asker.Client.Contacts.AskAsync(OthersNumber))!.IsUser);
    }
}
