using Microsoft.Extensions.Time.Testing;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Privacy.Consent;

namespace Yipai.Sdk.JourneyTests;

/// <summary>Phones whose clocks are wrong, against a city whose clock is right.</summary>
public sealed class WrongClockTests : IAsyncLifetime
{
    private static readonly TimeSpan TenYears = TimeSpan.FromDays(3652);

    private readonly MovingCity _city = new();
    private readonly FakeTimeProvider _clock = new(TimeProvider.System.GetUtcNow());

    public static TheoryData<TimeSpan> Errors =>
    [
        TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(10),
        TimeSpan.FromDays(1), TenYears, -TimeSpan.FromMinutes(10), -TenYears,
    ];

    public Task InitializeAsync() => _city.StartAsync();

    public async Task DisposeAsync() => await _city.DisposeAsync();

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task DrainAsync_ClockIsWrongFromTheStart_ReportArrives(TimeSpan error)
    {
        CityPhone phone = await _city.NewPhoneAsync(_clock);
        Set(error);
        await phone.RegisterAsync("walker", "case-handling");

        await phone.ReportAsync();
        OutboxDrain drain = await phone.Client.Outbox.DrainAsync();

        Assert.Equal((0, 0, null), (drain.Rejected, drain.Remaining, drain.LastProblem?.ToString()));
        Assert.Single(await phone.Client.Cases.ListMineAsync());
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task DrainAsync_ClockJumpsWhileConsenting_ReportArrives(TimeSpan error)
    {
        CityPhone phone = await _city.NewPhoneAsync(_clock);
        await phone.RegisterAsync("walker");
        Set(error);
        await phone.Client.Consent.AgreeAsync(phone.Client.Consent.CreatePrompt("case-handling"));

        await phone.ReportAsync();
        OutboxDrain drain = await phone.Client.Outbox.DrainAsync();

        Assert.Equal((0, 0, null), (drain.Rejected, drain.Remaining, drain.LastProblem?.ToString()));
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task SubmitAsync_ClockMendedAfterAConsentOfTheFuture_ConsentStaysInForce(TimeSpan error)
    {
        CityPhone phone = await _city.NewPhoneAsync(_clock);
        Set(error);
        await phone.RegisterAsync("walker", "case-handling");
        await phone.Client.Outbox.DrainAsync();

        Set(TimeSpan.FromDays(1));
        SubmissionReceipt receipt = await phone.ReportAsync();
        OutboxDrain drain = await phone.Client.Outbox.DrainAsync();

        Assert.True(receipt.IsQueued, receipt.ToString());
        Assert.Equal((1, 0), (drain.Delivered, drain.Rejected));
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task WithdrawAsync_AgreedUnderAWrongClock_IsWithdrawnHereAndAtTheCity(TimeSpan error)
    {
        CityPhone phone = await _city.NewPhoneAsync(_clock);
        Set(error);
        await phone.RegisterAsync("walker", "publication");
        await phone.Client.Outbox.DrainAsync();
        Set(TimeSpan.Zero);

        await phone.Client.Consent.WithdrawAsync("publication");
        await phone.Client.Outbox.DrainAsync();

        Assert.Equal(ConsentStatus.Withdrawn, (await phone.Client.Consent.GetStateAsync()).Find("publication", _clock.GetUtcNow()).Status);
        Assert.Equal(ConsentStatus.Withdrawn, await _city.StatusAsync(phone, "publication"));
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public async Task RegisterAsync_NoticeShownUnderAWrongClock_Registers(TimeSpan error)
    {
        CityPhone phone = await _city.NewPhoneAsync(_clock);
        Set(error);
        await phone.Client.Consent.RecordNoticeShownAsync();
        Set(TimeSpan.Zero);

        ProcessingDecision decision = await phone.Client.Account.RegisterAsync(CityPhone.NewAccount("walker"));

        Assert.True(decision.IsAllowed, decision.ToString());
    }

    [Fact]
    public async Task AgreeAsync_CityHasAnsweredBefore_RecordHasTheCitysTime()
    {
        CityPhone phone = await _city.NewPhoneAsync(_clock);
        await phone.RegisterAsync("walker");
        Set(TenYears);
        await phone.Client.Cases.ListPublicAsync();

        await phone.Client.Consent.AgreeAsync(phone.Client.Consent.CreatePrompt("publication"));

        ConsentRecord record = (await phone.Client.Consent.GetStateAsync()).Find("publication")!;

        Assert.InRange(record.At, TimeProvider.System.GetUtcNow() - TimeSpan.FromMinutes(2),
            TimeProvider.System.GetUtcNow() + TimeSpan.FromMinutes(2));
    }

    private void Set(TimeSpan error) => _clock.AdjustTime(TimeProvider.System.GetUtcNow() + error);
}
