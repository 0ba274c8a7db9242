using System.Net;

namespace Yipai.Client.Tests.Outbox;

/// <summary>A city that does not answer the request for the ledger gets no second request in the same round.</summary>
public sealed class LedgerPullTests : IAsyncDisposable
{
    private readonly TestHost _host = new();

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.Found)]
    public async Task Drain_LedgerWithoutAnswer_SendsNothingMore(HttpStatusCode status)
    {
        await SubmitAsync();
        _host.Server.LedgerStatus = status;

        OutboxDrain drain = await _host.Client.Outbox.DrainAsync();

        Assert.Empty(_host.Server.Requests);
        Assert.Equal((1, OutboxHold.CityUnreachable), (drain.Remaining, drain.Hold));
    }

    [Fact]
    public async Task Drain_LedgerRefused_SendsTheReport()
    {
        await SubmitAsync();
        _host.Server.LedgerStatus = HttpStatusCode.NotFound;

        OutboxDrain drain = await _host.Client.Outbox.DrainAsync();

        Assert.Equal(1, drain.Delivered);
    }

    [Fact]
    public async Task Drain_LedgerAnswersAgain_SendsTheReportWithinASecond()
    {
        await SubmitAsync();
        _host.Server.LedgerStatus = HttpStatusCode.ServiceUnavailable;
        await _host.Client.Outbox.DrainAsync();
        _host.Server.LedgerStatus = HttpStatusCode.OK;
        _host.Time.Advance(TimeSpan.FromSeconds(1));

        OutboxDrain drain = await _host.Client.Outbox.DrainAsync();

        Assert.Equal(1, drain.Delivered);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task SubmitAsync()
    {
        await _host.ConsentAsync("case-handling");
        (await _host.Client.Reports.SubmitAsync(TestHost.Draft())).EnsureQueued();
    }
}
