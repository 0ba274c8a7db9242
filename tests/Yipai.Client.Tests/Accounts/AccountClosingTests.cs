using System.Net;
using Yipai.Cases;
using Yipai.Privacy;
using Yipai.Sdk.Testing;

namespace Yipai.Client.Tests.Accounts;

public sealed class AccountClosingTests : IAsyncLifetime
{
    private readonly TestHost _host = new();

    public async Task InitializeAsync()
    {
        await _host.ConsentAsync("case-handling");
        await _host.Client.Drafts.KeepAsync(TestHost.Draft());
        Assert.True((await _host.Client.Reports.SubmitAsync(TestHost.Draft())).IsQueued);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    [Covers("P4.3.3")]
    public async Task CloseAccountAsync_RepeatedAfterALostAnswer_ForgetsThePerson()
    {
        await LoseTheAnswerAsync();
        _host.Server.Refuses(HttpStatusCode.Unauthorized, "NotSignedIn", "P4.2.2/3");

        AccountClosureAnswer answer = await _host.Client.Account.CloseAccountAsync();

        Assert.Empty(answer.Steps);
        await IsForgottenAsync();
    }

    [Fact]
    public async Task CloseAccountAsync_FirstTryWithADeadSession_KeepsThePerson()
    {
        _host.Server.Refuses(HttpStatusCode.Unauthorized, "NotSignedIn", "P4.2.2/3");

        YipaiClientException thrown = await Assert.ThrowsAnyAsync<YipaiClientException>(() => _host.Client.Account.CloseAccountAsync());

        Assert.Equal("YP0304", thrown.Code);
        Assert.Equal(new AccountSession(new SubjectId(TestHost.Subject), "token-1"), await _host.Client.Account.FindSessionAsync());
    }

    [Theory]
    [InlineData("text/html", "<html></html>")]
    [InlineData("application/problem+json", """{"reason":"Portal"}""")]
    public async Task CloseAccountAsync_RepeatedAndAPortalAnswers401_KeepsThePerson(string mediaType, string body)
    {
        await LoseTheAnswerAsync();

        _host.Server.Answers(HttpStatusCode.Unauthorized, mediaType, body);

        await Assert.ThrowsAnyAsync<YipaiClientException>(() => _host.Client.Account.CloseAccountAsync());

        Assert.NotNull(await _host.Client.Account.FindSessionAsync());
    }

    [Fact]
    [Covers("P4.3.3")]
    public async Task ForgetAsync_CityUnreachable_ForgetsThePersonAndSendsNothing()
    {
        await _host.Client.Account.ForgetAsync();

        Assert.Empty(_host.Server.Requests);
        await IsForgottenAsync();
    }

    private async Task LoseTheAnswerAsync()
    {
        _host.Server.Does(_ => throw new HttpRequestException("cut"));
        Assert.Equal("YP0303", (await Assert.ThrowsAnyAsync<YipaiClientException>(() => _host.Client.Account.CloseAccountAsync())).Code);
    }

    private async Task IsForgottenAsync()
    {
        Assert.Null(await _host.Client.Account.FindSessionAsync());
        Assert.Equal(0, await _host.Outbox.CountWaitingAsync());
        await _host.SignInAsync();
        Assert.Empty(await _host.Client.Drafts.ListAsync());
    }
}
