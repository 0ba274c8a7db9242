using System.Net;
using Yipai.Client.Outbox;

namespace Yipai.Client.Tests.Outbox;

public sealed class RetryScheduleTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 4)]
    [InlineData(11, 1024)]
    [InlineData(12, 1800)]
    [InlineData(int.MaxValue, 1800)]
    public void AfterEntryFailed_SoManyTries_DoublesUpToHalfAnHour(int tries, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), new RetrySchedule(new Fixed(1)).AfterEntryFailed(tries));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(6, 32)]
    [InlineData(7, 60)]
    [InlineData(int.MaxValue, 60)]
    public void AfterCityFailed_SoManyFailures_DoublesUpToAMinute(int failures, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), new RetrySchedule(new Fixed(1)).AfterCityFailed(failures));

    [Fact]
    public void AfterEntryFailed_ByChance_IsBetweenHalfOfTheWaitAndAllOfIt() =>
        Assert.Equal(TimeSpan.FromSeconds(512), new RetrySchedule(new Fixed(0)).AfterEntryFailed(11));

    [Fact]
    public void AfterCityFailed_ByChance_IsNeverBelowASecond() =>
        Assert.Equal(TimeSpan.FromSeconds(1), new RetrySchedule(new Fixed(0)).AfterCityFailed(1));

    [Fact]
    public async Task DrainAsync_TheCityFailsFromNowOn_TriesAtLeastOnceAMinute()
    {
        await using TestHost host = await WithReportsAsync(1);
        host.Server.AlwaysAnswers(HttpStatusCode.InternalServerError);
        for (int second = 0; second < 3600; second++)
        {
            await host.Client.Outbox.DrainAsync();
            host.Time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.InRange(host.Server.Requests.Count, 60, 70);
    }

    [Fact]
    public async Task DrainAsync_ManyReportsAndACityThatFails_SendsOneRequest()
    {
        await using TestHost host = await WithReportsAsync(50);
        host.Server.AlwaysAnswers(HttpStatusCode.InternalServerError);

        OutboxDrain drain = await host.Client.Outbox.DrainAsync();

        Assert.Equal((1, 50, OutboxHold.CityUnreachable), (host.Server.Requests.Count, drain.Remaining, drain.Hold));
    }

    [Fact]
    public async Task DrainAsync_CalledAllTheTimeWhileTheCityFails_SendsAtMostOneRequestASecond()
    {
        await using TestHost host = await WithReportsAsync(50);
        host.Server.AlwaysAnswers(HttpStatusCode.TooManyRequests);
        for (int tick = 0; tick < 100; tick++)
        {
            await host.Client.Outbox.DrainAsync();
            await host.Client.Outbox.SendNowAsync();
            host.Time.Advance(TimeSpan.FromMilliseconds(100));
        }

        Assert.InRange(host.Server.Requests.Count, 2, 11);
    }

    [Fact]
    public async Task DrainAsync_TheCityHasRecovered_SendsEverythingInOneRound()
    {
        await using TestHost host = await WithReportsAsync(100);
        host.Server.AlwaysAnswers(HttpStatusCode.InternalServerError);
        for (int minute = 0; minute < 60; minute++)
        {
            await host.Client.Outbox.DrainAsync();
            host.Time.Advance(TimeSpan.FromMinutes(1));
        }

        host.Server.AlwaysAnswers(null);

        Assert.Equal(100, (await host.Client.Outbox.DrainAsync()).Delivered);
    }

    [Fact]
    public async Task DrainAsync_OneReportAlwaysFails_DelaysTheOthersByOneRound()
    {
        await using TestHost host = await WithReportsAsync(10);
        string? poison = null;
        host.Server.AlwaysDoes(request => (poison ??= request) == request ? HttpStatusCode.InternalServerError : null);
        await host.Client.Outbox.DrainAsync();
        host.Time.Advance(TimeSpan.FromSeconds(1));

        OutboxDrain second = await host.Client.Outbox.DrainAsync();

        Assert.Equal((9, 1), (second.Delivered, second.Remaining));
    }

    private static async Task<TestHost> WithReportsAsync(int count)
    {
        var host = new TestHost();
        await host.ConsentAsync("case-handling");
        for (int index = 0; index < count; index++)
        {
            Assert.True((await host.Client.Reports.SubmitAsync(TestHost.Draft())).IsQueued);
        }

        return host;
    }

    private sealed class Fixed(double fraction) : ChanceSource
    {
        public override double NextFraction() => fraction;
    }
}
