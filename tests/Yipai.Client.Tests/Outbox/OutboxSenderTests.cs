using System.Net;
using Yipai.Cases;
using Yipai.Client.Outbox;
using Yipai.Client.Storage;
using Yipai.Privacy;
using Yipai.Sdk.Testing;

namespace Yipai.Client.Tests.Outbox;

public sealed class OutboxSenderTests : IAsyncLifetime
{
    private readonly TestHost _host = new();

    public Task InitializeAsync() => _host.ConsentAsync("case-handling");

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task DrainAsync_JsonSuccess_IsAccepted()
    {
        ReportId id = await SubmitAsync();
        _host.Server.Answers(HttpStatusCode.Created, body: $$"""{"caseId":"C1","reportId":"{{id}}"}""");

        Assert.Equal(new OutboxDrain { Delivered = 1 }, await _host.Client.Outbox.DrainAsync());
        await IsAsync(DeliveryState.Delivered, id);
        SeenRequest sent = Assert.Single(_host.Server.Requests);
        Assert.Equal(("PUT", $"/v1/reports/{id}"), (sent.Method, sent.Path));
        Assert.Contains("Bearer token-1", sent.Headers);
    }

    [Fact]
    public async Task DrainAsync_CaptivePortal_KeepsTheReportAndSendsItAgain()
    {
        ReportId id = await SubmitAsync();

        _host.Server.Answers(HttpStatusCode.OK, "text/html", "<html>请登录</html>");

        Assert.Equal((0, 1), await DrainAsync());
        await IsUnknownAndSentAgainAsync(id);
    }

    [Theory]
    [InlineData(HttpStatusCode.InternalServerError)]
    [InlineData(HttpStatusCode.BadGateway)]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.RequestTimeout)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.Unauthorized)]
    [InlineData(HttpStatusCode.NotFound)]
    public async Task DrainAsync_AnAnswerThatMayChange_IsUnknownAndSentAgain(HttpStatusCode status)
    {
        ReportId id = await SubmitAsync();

        _host.Server.Refuses(status, "later", "P4.2.1/1");

        Assert.Equal(0, (await _host.Client.Outbox.DrainAsync()).Rejected);
        await IsUnknownAndSentAgainAsync(id);
    }

    [Fact]
    public async Task DrainAsync_ForbiddenByAPage_IsNoAnswer()
    {
        ReportId id = await SubmitAsync();
        _host.Server.Answers(HttpStatusCode.Forbidden, "text/html", "<html></html>");
        await _host.Client.Outbox.DrainAsync();
        await IsUnknownAndSentAgainAsync(id);
    }

    [Fact]
    public async Task DrainAsync_CutConnection_IsUnknownAndSentAgain()
    {
        ReportId id = await SubmitAsync();
        _host.Server.Does(_ => throw new HttpRequestException("cut"));
        await _host.Client.Outbox.DrainAsync();
        await IsUnknownAndSentAgainAsync(id);
    }

    [Fact]
    public async Task DrainAsync_Timeout_IsUnknownAndSentAgain()
    {
        ReportId id = await SubmitAsync();
        _host.Server.Does(_ => throw new TaskCanceledException("slow"));
        await _host.Client.Outbox.DrainAsync();
        await IsUnknownAndSentAgainAsync(id);
    }

    [Fact]
    public async Task DrainAsync_CancelledWhileSending_IsUnknownAndSentAgain()
    {
        ReportId id = await SubmitAsync();
        using var stop = new CancellationTokenSource();

        _host.Server.Does(async token =>
        {
            await stop.CancelAsync();
            token.ThrowIfCancellationRequested();
            return new HttpResponseMessage();
        });

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _host.Client.Outbox.DrainAsync(stop.Token));
        await IsUnknownAndSentAgainAsync(id);
    }

    [Theory]
    [InlineData(HttpStatusCode.UnprocessableEntity, "YP0203", "S30")]
    [InlineData(HttpStatusCode.Forbidden, "UndeclaredItem", "P4.1/1")]
    public async Task DrainAsync_AProblem_IsRejectedWithItsRule(HttpStatusCode status, string reason, string rule)
    {
        ReportId id = await SubmitAsync();
        _host.Server.Refuses(status, reason, rule);
        OutboxDrain drain = await _host.Client.Outbox.DrainAsync();

        Assert.Equal((0, 1, 0), (drain.Delivered, drain.Rejected, drain.Remaining));
        Assert.Equal(((int)status, reason), (drain.LastProblem!.Status, drain.LastProblem.Reason));
        Assert.Equal([rule], drain.LastProblem.Rules);
        await IsAsync(DeliveryState.Rejected, id);
    }

    [Fact]
    public async Task DrainAsync_OneRefusedBeforeOneTaken_StillTellsTheRefusal()
    {
        await SubmitAsync();
        await SubmitAsync();
        _host.Server.Refuses(HttpStatusCode.UnprocessableEntity, "YP0203", "S30");
        OutboxDrain drain = await _host.Client.Outbox.DrainAsync();

        Assert.Equal((1, 1), (drain.Delivered, drain.Rejected));
        Assert.Equal("YP0203", drain.LastProblem?.Reason);
    }

    [Fact]
    [Covers("P4.1.2-3/6", "P4.1.2-3/4")]
    public async Task DrainAsync_ConsentWithdrawnBefore_SendsNoReportAndErasesIt()
    {
        ReportId id = await SubmitAsync();
        await _host.Client.Consent.WithdrawAsync("case-handling");
        OutboxDrain drain = await _host.Client.Outbox.DrainAsync();

        Assert.Equal((1, 1, 0), (drain.Delivered, drain.ConsentEnded, drain.Remaining));
        Assert.All(_host.Server.Requests, request => Assert.StartsWith("/v1/consents/", request.Path));
        await IsAsync(DeliveryState.ConsentEnded, id);
        Assert.True(((InMemoryOutbox)_host.Outbox).Find(id.Value)!.Payload.IsEmpty);
    }

    [Fact]
    public async Task DrainAsync_NobodySignedIn_SendsNothing()
    {
        await SubmitAsync();

        await _host.Sessions.KeepAsync(null);

        Assert.Equal((0, 1), await DrainAsync());
        Assert.Empty(_host.Server.Requests);
    }

    [Fact]
    public async Task DrainAsync_AnotherPersonSignedIn_SendsNothing()
    {
        await SubmitAsync();

        await _host.Sessions.KeepAsync(new AccountSession(new SubjectId("subject-2"), "token-2"));

        Assert.Equal(1, (await _host.Client.Outbox.DrainAsync()).Remaining);
        Assert.Empty(_host.Server.Requests);
    }

    [Fact]
    public async Task DrainAsync_TheDeviceIsOffline_TriesNothingAndCountsNoAttempt()
    {
        ReportId id = await SubmitAsync();
        _host.IsOnline = false;

        OutboxDrain drain = await _host.Client.Outbox.DrainAsync();

        Assert.Equal((1, 0), (drain.Remaining, ((InMemoryOutbox)_host.Outbox).Find(id.Value)!.Attempts));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(true)]
    public async Task DrainAsync_TheDeviceIsOnlineOrDoesNotKnow_Tries(bool? isOnline)
    {
        await SubmitAsync();
        _host.IsOnline = isOnline;

        Assert.Equal(1, (await _host.Client.Outbox.DrainAsync()).Delivered);
    }

    [Fact]
    public async Task DrainAsync_AnEntryThatIsNoReport_IsSetAsideAndTheNextIsSent()
    {
        OutboxEntry broken = OutboxSamples.Report("no JSON", TestHost.Subject);
        await _host.Outbox.EnqueueAsync(broken);
        await SubmitAsync();

        OutboxDrain drain = await _host.Client.Outbox.DrainAsync();

        Assert.Equal((1, 1, 0), (drain.Delivered, drain.DeadLettered, drain.Remaining));
        Assert.Equal(DeliveryState.DeadLettered, await _host.Outbox.FindStateAsync(broken.EntryId));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("""{"id":"00000000000000000000000000000001","kind":"component","code":"99-99","description":"x","place":{},"photos":[]}""")]
    public async Task DrainAsync_AReportThatThisAppDoesNotUnderstand_IsSetAside(string body)
    {
        await _host.Outbox.EnqueueAsync(OutboxSamples.Report(body, TestHost.Subject));

        Assert.Equal(1, (await _host.Client.Outbox.DrainAsync()).DeadLettered);
    }

    [Fact]
    public async Task DrainAsync_AnEntryOfAnUnknownKind_IsSetAside()
    {
        await _host.Outbox.EnqueueAsync(OutboxSamples.Report("later kind", TestHost.Subject) with { Kind = (OutboxEntryKind)77 });

        Assert.Equal(1, (await _host.Client.Outbox.DrainAsync()).DeadLettered);
    }

    private async Task<ReportId> SubmitAsync()
    {
        SubmissionReceipt receipt = await _host.Client.Reports.SubmitAsync(TestHost.Draft());
        Assert.True(receipt.IsQueued, receipt.ToString());
        return receipt.ReportId!.Value;
    }

    private async Task<(int Delivered, int Remaining)> DrainAsync()
    {
        OutboxDrain drain = await _host.Client.Outbox.DrainAsync();
        return (drain.Delivered, drain.Remaining);
    }

    private async Task IsAsync(DeliveryState state, ReportId id) => Assert.Equal(state, await _host.Outbox.FindStateAsync(id.Value));

    private async Task IsUnknownAndSentAgainAsync(ReportId id)
    {
        await IsAsync(DeliveryState.Queued, id);
        _host.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, (await _host.Client.Outbox.DrainAsync()).Delivered);
        Assert.Equal(2, _host.Server.Requests.Count);
        Assert.Equal(_host.Server.Requests[0], _host.Server.Requests[1]);
        await IsAsync(DeliveryState.Delivered, id);
    }
}
