using System.Net;
using System.Text.Json;
using Yipai.Privacy;
using Yipai.Privacy.Processing;
using Yipai.Sdk.Testing;

namespace Yipai.Client.Tests.Accounts;

public sealed class AccountClientTests
{
    private static readonly AccountRegistration Registration =
        new() { AccountName = "wang", MobileNumber = "13812345678", Password = "correct horse" };

    [Fact]
    [Covers("P1/3")]
    public async Task RegisterAsync_BeforeTheNotice_IsDeniedAndSendsNothing()
    {
        await using var host = new TestHost();

        Assert.Equal(DenialReason.NoticeNotShown, (await host.Client.Account.RegisterAsync(Registration)).Reason);
        Assert.Empty(host.Server.Requests);
        Assert.Null(await host.Client.Account.FindSessionAsync());
    }

    [Fact]
    [Covers("P4.1.1/1")]
    public async Task RegisterAsync_AfterTheNotice_SendsThreeItemsAndItsEvidence()
    {
        await using var host = new TestHost();
        await host.Client.Consent.RecordNoticeShownAsync();
        host.Server.Answers(HttpStatusCode.Created, body: """{"subjectId":"s","token":"t"}""");

        Assert.True((await host.Client.Account.RegisterAsync(Registration)).IsAllowed);
        using var body = JsonDocument.Parse(Assert.Single(host.Server.Requests).Body);
        Assert.Equal(["accountName", "mobileNumber", "password", "noticeEvidence"],
            body.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal(new AccountSession(new SubjectId("s"), "t"), await host.Client.Account.FindSessionAsync());
    }

    [Fact]
    public async Task RegisterAsync_WhileSomebodyIsSignedIn_IsRefusedAndSendsNothing()
    {
        await using var host = new TestHost();
        await host.ConsentAsync();

        YipaiClientException refused =
            await Assert.ThrowsAnyAsync<YipaiClientException>(() => host.Client.Account.RegisterAsync(Registration));

        Assert.Equal("YP0308", refused.Code);
        Assert.Empty(host.Server.Requests);
    }

    [Fact]
    public async Task SignInAsync_NoticeShownUnderAClockThatWasAhead_IsAllowedAlthoughReadingTakesTime()
    {
        await using var host = new TestHost();
        host.Time.AdjustTime(host.Time.GetUtcNow().AddYears(10));
        await host.Client.Consent.RecordNoticeShownAsync();
        host.Time.AdjustTime(host.Time.GetUtcNow().AddYears(-10));
        host.Server.Answers(HttpStatusCode.OK, body: """{"subjectId":"s","token":"t"}""");
        host.Time.AutoAdvanceAmount = TimeSpan.FromMilliseconds(1);

        ProcessingDecision decision = await host.Client.Account.SignInAsync("wang", "correct horse");

        Assert.True(decision.IsAllowed, decision.ToString());
    }

    [Fact]
    [Covers("P1/3", "P4.1.1/5")]
    public async Task SignInAsync_BeforeTheNotice_IsDeniedAndSendsNothing()
    {
        await using var host = new TestHost();

        Assert.Equal(DenialReason.NoticeNotShown, (await host.Client.Account.SignInAsync("wang", "correct horse")).Reason);
        Assert.Empty(host.Server.Requests);
    }

    [Fact]
    [Covers("P4.1.1/5")]
    public async Task SignInAsync_AfterTheNotice_SendsNameAndPasswordOnlyAndThenTheEvidence()
    {
        await using var host = new TestHost();
        await host.Client.Consent.RecordNoticeShownAsync();
        host.Server.Answers(HttpStatusCode.OK, body: """{"subjectId":"s","token":"t"}""");

        Assert.True((await host.Client.Account.SignInAsync("wang", "correct horse")).IsAllowed);
        using var body = JsonDocument.Parse(Assert.Single(host.Server.Requests).Body);
        Assert.Equal(["accountName", "password"], body.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal(1, await host.Outbox.CountWaitingAsync());
        Assert.True((await host.Client.Consent.GetStateAsync())
            .WasNoticeShown(host.Client.Consent.Notice.Version.ContentHash, host.Time.GetUtcNow()));
    }

    [Fact]
    public void Registration_AsJsonOrText_IsRefusedOrMute()
    {
        Assert.Equal("YP0122", Assert.Throws<PrivacyException>(() => JsonSerializer.Serialize(Registration)).Code);
        Assert.Equal("AccountRegistration", Registration.ToString());
    }
}
