using Yipai.Client;
using Yipai.Testing.Faults;
using Yipai.Testing.Samples;
using Yipai.Testing.Wire;

namespace Yipai.Testing.Tests.Faults;

public sealed class FaultScriptTests
{
    private static readonly CityRequest Request = new("PUT", "/v1/reports/1", default);

    public static TheoryData<Fault> Faults =>
    [
        Fault.CutBefore, Fault.CutAfter, Fault.WrongBody, Fault.HtmlAsJson, Fault.Redirect, Fault.Status(500), Fault.Status(503),
        Fault.Status(429, TimeSpan.FromSeconds(5)),
    ];

    [Fact]
    public void Take_QueuedFaults_GivesThemInTheirOrderAndThenTheRule()
    {
        var script = new FaultScript();
        script.Always(Fault.CutBefore);
        script.Next(Fault.CutAfter, Fault.Redirect);

        Fault[] taken = [script.Take(Request), script.Take(Request), script.Take(Request)];

        Assert.Equal([Fault.CutAfter, Fault.Redirect, Fault.CutBefore], taken);
    }

    [Fact]
    public void Seeded_SameSeed_GivesTheSameFaults()
    {
        var first = new FaultScript();
        var second = new FaultScript();
        first.Seeded(7, 0.5);
        second.Seeded(7, 0.5);

        Fault[] expected = [.. Enumerable.Range(0, 100).Select(_ => first.Take(Request))];

        Assert.Equal(expected, Enumerable.Range(0, 100).Select(_ => second.Take(Request)));
        Assert.Contains(expected, fault => fault.Kind == FaultKind.None);
    }

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    public void Seeded_RateOutsideItsRange_Throws(double rate) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new FaultScript().Seeded(1, rate));

    [Theory]
    [MemberData(nameof(Faults))]
    public async Task DrainAsync_OneFaultAtTheReport_DeliversItOnceWithTheNextRound(Fault fault)
    {
        await using TestClient host = await new TestClient().AgreedAsync();
        await host.Client.Outbox.DrainAsync();
        await host.Client.Reports.SubmitAsync(SampleReports.Draft());
        bool isFaulty = true;
        host.City.Faults.Always(
            request => isFaulty && request.Path.Contains("/reports/", StringComparison.Ordinal) ? fault : Fault.None);
        OutboxDrain failed = await host.Client.Outbox.DrainAsync();
        isFaulty = false;
        host.Time.Advance(TimeSpan.FromMinutes(1));

        OutboxDrain healed = await host.Client.Outbox.DrainAsync();

        Assert.Equal((0, 1, 1), (failed.Delivered, healed.Delivered, host.City.Reports.Count));
    }

    [Fact]
    public async Task DrainAsync_SlowAnswer_WaitsForIt()
    {
        await using TestClient host = await new TestClient().AgreedAsync();
        host.City.Faults.Always(Fault.Slow(TimeSpan.FromSeconds(1)));
        Task<OutboxDrain> draining = host.Client.Outbox.DrainAsync();
        bool wasWaiting = !draining.IsCompleted;

        while (!draining.IsCompleted)
        {
            host.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(1); // A clock that runs far ahead of the sender would end the request by its timeout.
        }

        Assert.Equal((true, 2), (wasWaiting, (await draining).Delivered));
    }

    [Fact]
    public async Task DrainAsync_AnswerNeverComes_EndsTheAttemptByTheClockOfTheHost()
    {
        await using TestClient host = await new TestClient().AgreedAsync();
        host.City.Faults.Always(Fault.Slow(TimeSpan.FromDays(1)));
        Task<OutboxDrain> draining = host.Client.Outbox.DrainAsync();

        while (!draining.IsCompleted)
        {
            host.Time.Advance(TimeSpan.FromSeconds(101));
            await Task.Yield();
        }

        OutboxDrain drain = await draining;

        Assert.Equal((0, 2, OutboxHold.CityUnreachable), (drain.Delivered, drain.Remaining, drain.Hold));
    }
}
