using Microsoft.Extensions.DependencyInjection;
using Yipai.Client.Storage;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Sdk.Testing;

namespace Yipai.Client.Tests.Consent;

public sealed class ConsentClientTests
{
    [Fact]
    public async Task AgreeRefuseWithdraw_EachInTurn_IsInForceAndSentAsEvidence()
    {
        await using var host = new TestHost();
        await host.ConsentAsync();
        var consent = host.Client.Consent;
        ConsentPrompt prompt = consent.CreatePrompt("case-handling");
        foreach ((Func<Task<ConsentReceipt>> choose, ConsentEvent expected) in new (Func<Task<ConsentReceipt>>, ConsentEvent)[]
        {
            (() => consent.RefuseAsync(prompt), ConsentEvent.Refused),
            (() => consent.AgreeAsync(prompt), ConsentEvent.Given),
            (() => consent.WithdrawAsync("case-handling"), ConsentEvent.Withdrawn),
        })
        {
            host.Time.Advance(TimeSpan.FromSeconds(1));
            ConsentReceipt receipt = await choose();
            Assert.Equal((expected, host.Time.GetUtcNow()), (receipt.EventState, receipt.EventTime));
            Assert.Equal("示范城市（示例）", receipt.Handler);
            Assert.Equal(expected, (await consent.GetStateAsync()).Find("case-handling")?.Event);
            await host.Client.Outbox.DrainAsync();
            Assert.Equal($"/v1/consents/{receipt.ReceiptId:N}", host.Server.Requests[^1].Path);
        }
    }

    [Fact]
    [Covers("P1/3")]
    public async Task RecordNoticeShownAsync_BeforeSigningIn_StaysOnThisHost()
    {
        await using var host = new TestHost();

        await host.Client.Consent.RecordNoticeShownAsync();

        Assert.Equal(0, await host.Outbox.CountWaitingAsync());
    }

    [Fact]
    public async Task CreatePrompt_StrictWithAnIncompleteSupplement_IsRefused()
    {
        await using var host = new TestHost(
            privacy: options => options.Handler = new PersonalInformationHandler("示范城市", "privacy@example.cn", new HandlerId("city")));

        Assert.Equal("YP0111", Assert.Throws<PrivacyException>(() => host.Client.Consent.CreatePrompt("case-handling")).Code);
    }

    [Fact]
    public async Task CreatePrompt_AnUnknownScope_IsRefused()
    {
        await using var host = new TestHost();

        Assert.Equal("YP0112", Assert.Throws<PrivacyException>(() => host.Client.Consent.CreatePrompt("everything")).Code);
    }

    [Fact]
    public async Task WithdrawAsync_ProcessEndsBeforeTheLedger_HasQueuedTheWithdrawal()
    {
        var ledger = new DyingLedger();
        await using var host = new TestHost(configure: services => services.AddSingleton<IConsentLedger>(ledger));
        await host.ConsentAsync("case-handling");
        ledger.IsDying = true;

        await Assert.ThrowsAsync<IOException>(() => host.Client.Consent.WithdrawAsync("case-handling"));

        Assert.Equal(OutboxEntryKind.LedgerEntry, Assert.Single(await host.Outbox.ListAsync(TestHost.Subject)).Kind);
    }
}
