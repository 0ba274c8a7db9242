using System.Net;
using Yipai.Cases;

namespace Yipai.Client.Tests.Http;

/// <summary>What each answer means for a report that waits.</summary>
public sealed class DeliveryTests : IAsyncLifetime
{
    private readonly TestHost _host = new();

    public static TheoryData<int> StatusesOtherThanDelivered => [.. Enumerable.Range(200, 400).Where(status => status is not (200 or 201))];

    public static TheoryData<int> StatusesThatAreNeverFinal =>
        [.. Enumerable.Range(200, 400).Where(status => status is not (400 or 403 or 422))];

    public Task InitializeAsync() => _host.ConsentAsync("case-handling");

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Theory]
    [InlineData(HttpStatusCode.OK)]
    [InlineData(HttpStatusCode.Created)]
    public async Task DrainAsync_AnswerNamesCaseAndReport_IsDelivered(HttpStatusCode status)
    {
        ReportId id = await SubmitAsync();

        Assert.Equal(
            DeliveryState.Delivered, await StateAfterAsync(id, status, "application/json", $$"""{"caseId":"C1","reportId":"{{id}}"}"""));
    }

    [Theory]
    [MemberData(nameof(StatusesOtherThanDelivered))]
    public async Task DrainAsync_OtherStatusWithAnAnswerThatNamesTheReport_IsKept(int status)
    {
        ReportId id = await SubmitAsync();

        Assert.Equal(
            DeliveryState.Queued,
            await StateAfterAsync(id, (HttpStatusCode)status, "application/json", $$"""{"caseId":"C1","reportId":"{{id}}"}"""));
    }

    [Theory]
    [MemberData(nameof(StatusesThatAreNeverFinal))]
    public async Task DrainAsync_StatusThatMayChangeWithOurProblem_IsKept(int status)
    {
        ReportId id = await SubmitAsync();

        Assert.Equal(DeliveryState.Queued,
            await StateAfterAsync(id, (HttpStatusCode)status, "application/problem+json", """{"reason":"BadRequest"}"""));
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("\"C1\"")]
    [InlineData("<html></html>")]
    [InlineData("""{"code":401,"msg":"请登录"}""")]
    [InlineData("""{"login":"http://portal/"}""")]
    [InlineData("""{"caseId":null,"reportId":"ID"}""")]
    [InlineData("""{"caseId":"","reportId":"ID"}""")]
    [InlineData("""{"caseId":" ","reportId":"ID"}""")]
    [InlineData("""{"caseId":1,"reportId":"ID"}""")]
    [InlineData("""{"caseId":"C1"}""")]
    [InlineData("""{"caseId":"C1","reportId":"00112233445566778899aabbccddeeff"}""")]
    [InlineData("""{"reportId":"ID"}""")]
    [InlineData("""{"caseId":"C1","reportId":"ID" """)]
    public async Task DrainAsync_SuccessWhoseBodyDoesNotNameTheReport_IsKept(string body)
    {
        ReportId id = await SubmitAsync();

        Assert.Equal(
            DeliveryState.Queued,
            await StateAfterAsync(id, HttpStatusCode.OK, "application/json", body.Replace("ID", id.ToString(), StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("text/html")]
    [InlineData("text/plain")]
    [InlineData("application/problem+json")]
    [InlineData("application/octet-stream")]
    public async Task DrainAsync_SuccessOfAnotherMediaType_IsKept(string mediaType)
    {
        ReportId id = await SubmitAsync();

        Assert.Equal(
            DeliveryState.Queued, await StateAfterAsync(id, HttpStatusCode.OK, mediaType, $$"""{"caseId":"C1","reportId":"{{id}}"}"""));
    }

    [Theory]
    [InlineData(400, "BadRequest")]
    [InlineData(403, "UndeclaredItem")]
    [InlineData(422, "KeyReused")]
    [InlineData(422, "YP0203")]
    public async Task DrainAsync_OurFinalRefusal_IsRejected(int status, string reason)
    {
        ReportId id = await SubmitAsync();

        Assert.Equal(DeliveryState.Rejected,
            await StateAfterAsync(id, (HttpStatusCode)status, "application/problem+json", $$"""{"reason":"{{reason}}"}"""));
    }

    [Theory]
    [InlineData("PolicyMovedOn")]
    [InlineData("NoticeNotShown")]
    [InlineData("ConsentMissing")]
    [InlineData("ConsentRefused")]
    [InlineData("ConsentWithdrawn")]
    [InlineData("ConsentExpired")]
    [InlineData("ConsentSuspended")]
    [InlineData("GuardianRequired")]
    public async Task DrainAsync_CityLacksARecord_SendsTheRecordsAndTheReportAgain(string reason)
    {
        ReportId id = await SubmitAsync();
        _host.Server.Refuses(HttpStatusCode.Forbidden, reason, "S1");

        await _host.Client.Outbox.DrainAsync();

        Assert.Equal(
            ["reports", "consents", "consents", "reports"],
            _host.Server.Requests.Where(request => request.Method == "PUT").Select(request => request.Path.Split('/')[^2]));
        Assert.Equal(DeliveryState.Delivered, await _host.Outbox.FindStateAsync(id.Value));
    }

    [Theory]
    [InlineData(HttpStatusCode.ServiceUnavailable)]
    [InlineData(HttpStatusCode.TooManyRequests)]
    [InlineData(HttpStatusCode.OK)]
    public async Task DrainAsync_CityFailsAtTheFirstRecordSentAgain_AsksNothingMoreInThisRound(HttpStatusCode status)
    {
        ReportId id = await SubmitAsync();
        _host.Server.Refuses(HttpStatusCode.Forbidden, "ConsentMissing", "S1");
        _host.Server.AlwaysAnswers(status);

        OutboxDrain drain = await _host.Client.Outbox.DrainAsync();

        Assert.Equal(["reports", "consents"], _host.Server.Requests.Select(request => request.Path.Split('/')[^2]));
        Assert.Equal(
            (OutboxHold.CityUnreachable, DeliveryState.Queued), (drain.Hold, await _host.Outbox.FindStateAsync(id.Value)));
    }

    [Fact]
    public async Task DrainAsync_ConnectionBreaksAtTheFirstRecordSentAgain_AsksNothingMoreInThisRound()
    {
        await SubmitAsync();
        _host.Server.Refuses(HttpStatusCode.Forbidden, "ConsentMissing", "S1");
        _host.Server.Does(_ => throw new HttpRequestException("cut"));

        await _host.Client.Outbox.DrainAsync();

        Assert.Equal(["reports", "consents"], _host.Server.Requests.Select(request => request.Path.Split('/')[^2]));
    }

    [Theory]
    [InlineData("PolicyMovedOn")]
    [InlineData("ConsentMissing")]
    public async Task DrainAsync_CityStillLacksARecord_IsKept(string reason)
    {
        ReportId id = await SubmitAsync();
        foreach (string path in new[] { "report", "notice", "choice", "report" })
        {
            _host.Server.Refuses(HttpStatusCode.Forbidden, path == "report" ? reason : "UnknownNotice", "S1");
        }

        await _host.Client.Outbox.DrainAsync();

        Assert.Equal(DeliveryState.Queued, await _host.Outbox.FindStateAsync(id.Value));
    }

    [Theory]
    [InlineData(400, "application/problem+json", """{"reason":"YP0203"}""")]
    [InlineData(403, "application/problem+json", """{"title":"Forbidden"}""")]
    [InlineData(403, "application/problem+json", """{"reason":"Blocked"}""")]
    [InlineData(403, "application/problem+json", """{"reason":"None"}""")]
    [InlineData(403, "application/json", """{"reason":"ConsentMissing"}""")]
    [InlineData(422, "application/problem+json", """{"reason":"YP0151"}""")]
    [InlineData(422, "application/problem+json", """{"reason":"YP0169"}""")]
    [InlineData(422, "application/problem+json", """{"reason":"ConsentMissing"}""")]
    [InlineData(422, "application/problem+json", "")]
    [InlineData(422, "application/problem+json", "<html></html>")]
    [InlineData(422, "text/html", "<html></html>")]
    public async Task DrainAsync_RefusalThatIsNotOursOrNotFinal_IsKept(int status, string mediaType, string body)
    {
        ReportId id = await SubmitAsync();

        Assert.Equal(DeliveryState.Queued, await StateAfterAsync(id, (HttpStatusCode)status, mediaType, body));
    }

    [Fact]
    public async Task DrainAsync_RecordAnsweredWithAnotherId_IsKept()
    {
        await _host.Client.Consent.WithdrawAsync("case-handling");
        _host.Server.Answers(HttpStatusCode.OK, body: """{"entryId":"00112233445566778899aabbccddeeff"}""");

        Assert.Equal(1, (await _host.Client.Outbox.DrainAsync()).Remaining);
    }

    [Fact]
    public async Task DrainAsync_PhotoAnsweredWithAnotherDigest_IsKept()
    {
        SubmissionReceipt receipt = await _host.Client.Reports.SubmitAsync(
            TestHost.Draft() with { Photos = [ReportPhoto.FromBytes(SamplePhotos.Jpeg())] });
        ReportId id = receipt.ReportId!.Value;

        Assert.Equal(DeliveryState.Queued, await StateAfterAsync(id, HttpStatusCode.OK, "application/json", """{"digest":"00"}"""));
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, """{"code":401,"msg":"请登录"}""")]
    [InlineData(HttpStatusCode.OK, """{"subjectId":null,"token":null}""")]
    [InlineData(HttpStatusCode.Accepted, """{"subjectId":"s","token":"t"}""")]
    public async Task SignInAsync_AnswerThatIsNotTheCitys_KeepsNoSession(HttpStatusCode status, string body)
    {
        await _host.Sessions.KeepAsync(null);
        await _host.Client.Consent.RecordNoticeShownAsync();
        _host.Server.Answers(status, body: body);

        YipaiClientException thrown =
            await Assert.ThrowsAnyAsync<YipaiClientException>(() => _host.Client.Account.SignInAsync("wang", "correct horse"));

        Assert.Equal("YP0303", thrown.Code);
        Assert.Null(await _host.Client.Account.FindSessionAsync());
    }

    [Fact]
    public async Task CloseAccountAsync_AnswerOfAGateway_KeepsThePersonOnTheDevice()
    {
        _host.Server.Answers(HttpStatusCode.OK, body: """{"code":401,"msg":"请登录"}""");

        await Assert.ThrowsAnyAsync<YipaiClientException>(() => _host.Client.Account.CloseAccountAsync());

        Assert.NotNull(await _host.Client.Account.FindSessionAsync());
    }

    private async Task<ReportId> SubmitAsync()
    {
        SubmissionReceipt receipt = await _host.Client.Reports.SubmitAsync(TestHost.Draft());
        Assert.True(receipt.IsQueued, receipt.ToString());
        return receipt.ReportId!.Value;
    }

    private async Task<DeliveryState?> StateAfterAsync(ReportId id, HttpStatusCode status, string mediaType, string body)
    {
        _host.Server.Answers(status, mediaType, body);
        await _host.Client.Outbox.DrainAsync();
        return await _host.Outbox.FindStateAsync(id.Value);
    }
}
