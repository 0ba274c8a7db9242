using System.Net;
using System.Net.Http.Headers;

namespace Yipai.Client.Tests.Outbox;

/// <summary>When what waits is sent, and what a round says about it.</summary>
public sealed class OutboxWaitTests : IAsyncLifetime
{
    private readonly TestHost _host = new();

    public async Task InitializeAsync()
    {
        await _host.ConsentAsync("case-handling");
        Assert.True((await _host.Client.Reports.SubmitAsync(TestHost.Draft())).IsQueued);
    }

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData(HttpStatusCode.TooManyRequests, 300, 300)]
    [InlineData(HttpStatusCode.ServiceUnavailable, 300, 300)]
    [InlineData(HttpStatusCode.ServiceUnavailable, 3600, 1800)]
    [InlineData(HttpStatusCode.ServiceUnavailable, int.MaxValue, 1800)]
    [InlineData(HttpStatusCode.ServiceUnavailable, 0, 1)]
    [InlineData(HttpStatusCode.InternalServerError, 300, 1)]
    public async Task DrainAsync_RetryAfterInSeconds_WaitsSoLong(HttpStatusCode status, int asked, int expected)
    {
        RefuseOnce(status, new RetryConditionHeaderValue(TimeSpan.FromSeconds(asked)));

        OutboxDrain drain = await _host.Client.Outbox.DrainAsync();

        Assert.Equal(_host.Time.GetUtcNow().AddSeconds(expected), drain.NextAttempt);
    }

    [Theory]
    [InlineData(300, 300)]
    [InlineData(3600, 1800)]
    [InlineData(-300, 1)]
    public async Task DrainAsync_RetryAfterAsADate_CountsFromTheClockOfTheCity(int asked, int expected)
    {
        DateTimeOffset city = _host.Time.GetUtcNow().AddYears(3);
        RefuseOnce(HttpStatusCode.ServiceUnavailable, new RetryConditionHeaderValue(city.AddSeconds(asked)), city);

        OutboxDrain drain = await _host.Client.Outbox.DrainAsync();

        Assert.Equal(_host.Time.GetUtcNow().AddSeconds(expected), drain.NextAttempt);
    }

    [Fact]
    public async Task SendNowAsync_TheCityAskedToWait_Waits()
    {
        RefuseOnce(HttpStatusCode.TooManyRequests, new RetryConditionHeaderValue(TimeSpan.FromMinutes(5)));
        await _host.Client.Outbox.DrainAsync();
        _host.Time.Advance(TimeSpan.FromMinutes(4));

        OutboxDrain drain = await _host.Client.Outbox.SendNowAsync();

        Assert.Equal((0, OutboxHold.CityAskedToWait), (drain.Delivered, drain.Hold));
    }

    [Fact]
    public async Task SendNowAsync_AfterFortyFailedTries_SendsAtOnce()
    {
        _host.Server.AlwaysAnswers(HttpStatusCode.BadGateway);
        for (int attempt = 0; attempt < 40; attempt++)
        {
            await _host.Client.Outbox.DrainAsync();
            _host.Time.Advance(TimeSpan.FromMinutes(30));
        }

        await _host.Client.Outbox.DrainAsync();
        _host.Server.AlwaysAnswers(null);
        _host.Time.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(1, (await _host.Client.Outbox.SendNowAsync()).Delivered);
    }

    [Fact]
    public async Task DrainAsync_TheClockWasFarAheadWhenATryFailed_SendsAfterItWasSetRight()
    {
        DateTimeOffset right = _host.Time.GetUtcNow();
        _host.Time.AdjustTime(right.AddYears(1));
        _host.Server.AlwaysAnswers(HttpStatusCode.BadGateway);
        await _host.Client.Outbox.DrainAsync();
        _host.Server.AlwaysAnswers(null);

        _host.Time.AdjustTime(right);

        Assert.Equal(1, (await _host.Client.Outbox.DrainAsync()).Delivered);
    }

    [Fact]
    public async Task DrainAsync_Offline_SaysSo()
    {
        _host.IsOnline = false;

        OutboxDrain drain = await _host.Client.Outbox.DrainAsync();

        Assert.Equal((1, OutboxHold.Offline, null), (drain.Remaining, drain.Hold, drain.NextAttempt));
    }

    [Fact]
    public async Task DrainAsync_NobodySignedIn_SaysSo()
    {
        await _host.Sessions.KeepAsync(null);

        Assert.Equal(OutboxHold.NotSignedIn, (await _host.Client.Outbox.DrainAsync()).Hold);
    }

    [Fact]
    public async Task DrainAsync_NothingLeft_HoldsNothing()
    {
        OutboxDrain drain = await _host.Client.Outbox.DrainAsync();

        Assert.Equal((0, OutboxHold.None, null), (drain.Remaining, drain.Hold, drain.NextAttempt));
    }

    [Fact]
    public async Task DrainAsync_TheBudgetIsSpentWhileSending_EndsAndKeepsTheReport()
    {
        _host.Server.Does(async token =>
        {
            _host.Time.Advance(TimeSpan.FromSeconds(31));
            await Task.Delay(Timeout.Infinite, token);
            return new HttpResponseMessage();
        });

        OutboxDrain drain = await _host.Client.Outbox.DrainAsync(TimeSpan.FromSeconds(30));

        Assert.Equal((1, OutboxHold.BudgetSpent), (drain.Remaining, drain.Hold));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(-1)]
    [InlineData(3601)]
    public async Task DrainAsync_ABudgetOutsideItsRange_IsRefused(int seconds) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _host.Client.Outbox.DrainAsync(TimeSpan.FromSeconds(seconds)));

    private void RefuseOnce(HttpStatusCode status, RetryConditionHeaderValue retryAfter, DateTimeOffset? date = null) =>
        _host.Server.Does(_ =>
    {
        var response = new HttpResponseMessage(status);
        response.Headers.RetryAfter = retryAfter;
        response.Headers.Date = date;
        return Task.FromResult(response);
    });
}
