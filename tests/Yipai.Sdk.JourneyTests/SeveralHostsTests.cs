using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Yipai.Privacy;
using Yipai.Client;
using Yipai.Client.Storage;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Proofs;
using Yipai.Samples.Story;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests;

/// <summary>One person on a phone and on a second host.</summary>
public sealed class SeveralHostsTests : IAsyncLifetime
{
    private readonly MovingCity _city = new();
    private readonly FakeTimeProvider _clock = new(TimeProvider.System.GetUtcNow());
    private CityPhone _phone = null!;
    private CityPhone _web = null!;

    public async Task InitializeAsync()
    {
        await _city.StartAsync();
        _phone = await _city.NewPhoneAsync(_clock);
        _web = await _city.NewPhoneAsync();
        await _phone.RegisterAsync("walker", "case-handling");
        await _phone.Client.Outbox.DrainAsync();
        await _web.Client.Consent.RecordNoticeShownAsync();
        await _web.Client.Account.SignInAsync("walker", StoryTexts.Password);
    }

    public async Task DisposeAsync() => await _city.DisposeAsync();

    [Fact]
    public async Task SignInAsync_AgreedOnAnotherHost_ConsentIsInForceHere()
    {
        ConsentState state = await _web.Client.Consent.GetStateAsync();

        Assert.Equal(ConsentStatus.InForce, state.Find("case-handling", TimeProvider.System.GetUtcNow()).Status);
    }

    [Fact]
    [Covers("P4.1.2-3/4")]
    public async Task DrainAsync_WithdrawnOnAnotherHost_QueuedReportDoesNotLeave()
    {
        await _phone.ReportAsync();
        await _web.Client.Consent.WithdrawAsync("case-handling");
        await _web.Client.Outbox.DrainAsync();
        _city.World.Relay.TakeReceived();

        OutboxDrain drain = await _phone.Client.Outbox.DrainAsync();

        Assert.Equal((0, 1, 0), (drain.Delivered, drain.ConsentEnded, drain.Remaining));
        Assert.DoesNotContain("/v1/reports/", _city.World.Relay.TakeReceived(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RefreshAsync_WithdrawnOnAnotherHost_IsWithdrawnHere()
    {
        await _web.Client.Consent.WithdrawAsync("case-handling");
        await _web.Client.Outbox.DrainAsync();

        await _phone.Client.Consent.RefreshAsync();

        ConsentState state = await _phone.Client.Consent.GetStateAsync();

        Assert.Equal(ConsentStatus.Withdrawn, state.Find("case-handling", TimeProvider.System.GetUtcNow().AddMinutes(1)).Status);
    }

    [Fact]
    public async Task RefreshAsync_MoreEntriesThanAPage_AllArrive()
    {
        for (int index = 0; index < 120; index++)
        {
            await _web.Client.Consent.RefuseAsync(_web.Client.Consent.CreatePrompt("publication"));
        }

        await _web.Client.Consent.WithdrawAsync("case-handling");
        await _web.Client.Outbox.DrainAsync();

        await _phone.Client.Consent.RefreshAsync();

        AccountSession session = (await _phone.Client.Account.FindSessionAsync())!;
        int count = await _phone.Ledger.ReadAsync(_phone.HandlerId, session.SubjectId).CountAsync();

        Assert.InRange(count, 124, 126);
    }

    [Fact]
    [Covers("P4.1.2-3/6")]
    public async Task ListReceiptsAsync_AfterAChoice_ReceiptHoldsWithoutTheCity()
    {
        IReadOnlyList<KeptReceipt> receipts = await _phone.Client.Consent.ListReceiptsAsync();

        KeptReceipt receipt = Assert.Single(receipts);
        Assert.Equal(ReceiptVerdict.Logged, await _phone.Client.Consent.VerifyReceiptAsync(receipt.Document));
    }

    [Fact]
    public async Task ListReceiptsAsync_ChosenOnAnotherHost_HasItsReceiptToo()
    {
        IReadOnlyList<KeptReceipt> receipts = await _web.Client.Consent.ListReceiptsAsync();

        Assert.Equal((await _phone.Client.Consent.ListReceiptsAsync()).Select(receipt => receipt.EntryId),
            receipts.Select(receipt => receipt.EntryId));
    }

    [Fact]
    public async Task ListReceiptsAsync_AnswerToTheChoiceWasLost_ReceiptComesWithTheNextTry()
    {
        _city.World.Relay.LoseAnswerTo("PUT /v1/consents/");
        await _phone.Client.Consent.AgreeAsync(_phone.Client.Consent.CreatePrompt("publication"));
        await _phone.Client.Outbox.DrainAsync();

        _clock.Advance(TimeSpan.FromMinutes(31));
        await _phone.Client.Outbox.DrainAsync();

        Assert.Equal(2, (await _phone.Client.Consent.ListReceiptsAsync()).Count);
    }

    [Fact]
    public async Task ExportReceiptsAsync_AfterAChoice_WritesTheReceiptsAsSigned()
    {
        using var file = new MemoryStream();

        await _phone.Client.Consent.ExportReceiptsAsync(file);

        using JsonDocument exported = JsonDocument.Parse(file.ToArray());

        JsonElement receipt = Assert.Single(exported.RootElement.EnumerateArray());
        Assert.Equal(ReceiptVerdict.Logged,
            await _phone.Client.Consent.VerifyReceiptAsync(System.Text.Encoding.UTF8.GetBytes(receipt.GetRawText())));
    }

    [Fact]
    public async Task ForgetAsync_ReceiptsKept_ErasesThem()
    {
        AccountSession session = (await _phone.Client.Account.FindSessionAsync())!;

        await _phone.Client.Account.ForgetAsync();

        Assert.Empty(await _phone.Receipts.ListAsync(session.SubjectId.Value));
    }
}
