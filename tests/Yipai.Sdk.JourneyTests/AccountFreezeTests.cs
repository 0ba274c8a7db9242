using System.Net.Http.Json;
using System.Text;
using Yipai.Cases.Wire;
using Yipai.Client;
using Yipai.Samples.Story;
using Yipai.Samples.Story.Steps;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests;

/// <summary>An account after the report of a leak, over the wire.</summary>
public sealed class AccountFreezeTests : IAsyncLifetime
{
    private const string Number = "13804110001";
    private const string Renewed = "stapled-battery-43";

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
    [Covers("P4.2.3/2")]
    public async Task ReportLeakAsync_SignedIn_FreezesTheAccountOnEveryDevice()
    {
        CityPhone thief = await _city.NewPhoneAsync();
        await thief.Client.Consent.RecordNoticeShownAsync();
        await thief.Client.Account.SignInAsync("walker", StoryTexts.Password);

        TicketAnswer sent = await _phone.Client.Support.ReportLeakAsync("我的密码被别人知道了。");

        Assert.NotNull(sent.DueAt);
        await Assert.ThrowsAsync<NotSignedInException>(() => _phone.Client.Cases.ListMineAsync());
        await Assert.ThrowsAsync<NotSignedInException>(() => thief.Client.Cases.ListMineAsync());
        Assert.Equal((1, 1), (await CountAuditAsync("account.frozen"), await CountAuditAsync("ticket.opened")));
    }

    [Theory]
    [InlineData(true), InlineData(false)]
    [Covers("P4.2.3/2")]
    [CoversStrict("PIPL 57", "S22")]
    public async Task ReportLeakAsync_SignedInOrVisitor_OpensAnIncidentWithARunningClock(bool isSignedIn)
    {
        CityPhone reporter = isSignedIn ? _phone : await _city.NewPhoneAsync();

        TicketAnswer sent = await reporter.Client.Support.ReportLeakAsync("有人在网上出售市民的电话号码。");

        IncidentLine incident = Assert.Single((await ReadIncidentsAsync()).Incidents);

        Assert.Equal((sent.TicketId, isSignedIn, false), (incident.IncidentId, incident.ConcernsAccount, incident.IsDismissed));
        Assert.Equal(["NotifyAuthority", "NotifyPersons", "ReportOnClock"], incident.Duties.Select(duty => duty.Kind).Order());
        Assert.Equal(
            incident.ReportedAt.AddHours(1), incident.Duties.Single(duty => duty.Kind == "ReportOnClock").DueAt);
        Assert.Equal(1, await CountAuditAsync("incident.opened"));
    }

    private async Task<IncidentsAnswer> ReadIncidentsAsync()
    {
        using var http = new HttpClient { BaseAddress = _city.World.Relay.Endpoint };
        http.DefaultRequestHeaders.Authorization = new("Bearer", CityHost.OfficerKey);
        return (await http.GetFromJsonAsync("v1/officer/incidents", WireJsonContext.Default.IncidentsAnswer))!;
    }

    [Fact]
    [Covers("P4.2.3/2")]
    public async Task SignInAsync_FrozenAccount_NamesTheClauseAndWhatToDo()
    {
        await _phone.Client.Support.ReportLeakAsync("我的密码被别人知道了。");

        CityRefusedException refusal = await Assert.ThrowsAsync<CityRefusedException>(
            () => _phone.Client.Account.SignInAsync("walker", StoryTexts.Password));

        Assert.Equal((403, "AccountFrozen"), (refusal.Problem!.Status, refusal.Problem.Reason));
        Assert.Contains("P4.2.3/2", refusal.Problem.Rules);
        Assert.Contains("换一个密码", refusal.Problem.Detail, StringComparison.Ordinal);
    }

    [Fact]
    [Covers("P4.2.3/2", "P4.2.2/3")]
    public async Task RenewPasswordAsync_FrozenAccount_LiftsTheFreezeAndSaysSo()
    {
        await _phone.Client.Support.ReportLeakAsync("我的密码被别人知道了。");

        await _phone.Client.Account.RenewPasswordAsync("walker", Number, StoryTexts.Password, Renewed);

        Assert.Empty(await _phone.Client.Cases.ListMineAsync());
        Assert.Equal(
            ["您的账号已冻结", "您的密码已更换"], (await _phone.Client.Messages.ReadPageAsync()).Messages.Select(message => message.Title));
        Assert.Equal(1, await CountAuditAsync("account.password-renewed"));
        Assert.Equal(403, await SignInAsync(new { accountName = "walker", password = StoryTexts.Password }));
        Assert.Equal(200, await SignInAsync(new { accountName = "walker", password = Renewed }));
    }

    [Theory]
    [InlineData("13804110002", StoryTexts.Password, Renewed, "SignInFailed")]
    [InlineData(Number, "wrong-password-1", Renewed, "SignInFailed")]
    [InlineData(Number, StoryTexts.Password, StoryTexts.Password, "InvalidAccount")]
    [InlineData(Number, StoryTexts.Password, "12345678", "InvalidAccount")]
    [Covers("P4.2.3/2")]
    public async Task RenewPasswordAsync_WithoutTheProofOrAStrongPassword_LeavesTheAccountFrozen(
        string number, string password, string renewed, string reason)
    {
        await _phone.Client.Support.ReportLeakAsync("我的密码被别人知道了。");

        CityRefusedException refusal = await Assert.ThrowsAsync<CityRefusedException>(
            () => _phone.Client.Account.RenewPasswordAsync("walker", number, password, renewed));

        Assert.Equal(reason, refusal.Problem!.Reason);
        CityRefusedException frozen = await Assert.ThrowsAsync<CityRefusedException>(
            () => _phone.Client.Account.SignInAsync("walker", StoryTexts.Password));
        Assert.Equal("AccountFrozen", frozen.Problem!.Reason);
    }

    [Fact]
    public async Task SignIn_NumberGuessedWithTheStolenPassword_IsLockedAfterFiveTries()
    {
        await _phone.Client.Support.ReportLeakAsync("我的密码被别人知道了。");

        var statuses = new List<int>();
        for (int number = 0; number < 6; number++)
        {
            statuses.Add(await SignInAsync(new
            {
                accountName = "walker", password = StoryTexts.Password, mobileNumber = $"1390000000{number}", newPassword = Renewed,
            }));

            // The right password alone opens nothing, and so it forgives no failure.
            await SignInAsync(new { accountName = "walker", password = StoryTexts.Password });
        }

        Assert.Equal([403, 403, 403, 403, 403, 429], statuses);
    }

    [Fact]
    public async Task SignIn_SameRenewalEightTimesAtOnce_RenewsOnce()
    {
        await _phone.Client.Support.ReportLeakAsync("我的密码被别人知道了。");
        var renewal = new { accountName = "walker", password = StoryTexts.Password, mobileNumber = Number, newPassword = Renewed };

        int[] statuses = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => SignInAsync(renewal)));

        Assert.All(statuses, status => Assert.Equal(200, status));
        Assert.Equal(1, await CountAuditAsync("account.password-renewed"));
    }

    private async Task<int> SignInAsync<T>(T body)
    {
        using var http = new HttpClient();
        using HttpResponseMessage answer =
            await http.PostAsJsonAsync($"http://127.0.0.1:{_city.World.City.Port}/v1/sessions", body);
        return (int)answer.StatusCode;
    }

    private async Task<int> CountAuditAsync(string word) => await _city.World.City.AuditStore.ReadAsync(0)
        .CountAsync(entry => Encoding.UTF8.GetString(entry.Bytes.Span).Contains($"\"{word}\"", StringComparison.Ordinal));
}
