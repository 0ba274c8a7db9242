using Yipai.Client.Storage;
using Yipai.Cases;
using Yipai.Sdk.Testing;

namespace Yipai.Client.Tests.Http;

public sealed class RedirectTests
{
    private const string TakesEverything = """{"caseId":"C1","subjectId":"s","token":"t","steps":[]}""";

    public static TheoryData<string> Redirects => ["301 Moved", "302 Found", "303 See Other", "307 Temporary", "308 Permanent"];

    [Theory]
    [MemberData(nameof(Redirects))]
    [Covers("P4.2.2/1")]
    public async Task SignInAsync_Redirected_HandsNothingToTheOtherHost(string status)
    {
        await using var other = Taker();
        await using var city = Redirecting(status, other);
        await using var host = new TestHost(city.Endpoint.ToString(), isScripted: false);
        await host.Client.Consent.RecordNoticeShownAsync();

        YipaiClientException thrown =
            await Assert.ThrowsAnyAsync<YipaiClientException>(() => host.Client.Account.SignInAsync("wang", "correct horse"));

        Assert.Equal(("YP0305", 1, 0), (thrown.Code, city.Received.Count, other.Received.Count));
    }

    [Theory]
    [MemberData(nameof(Redirects))]
    [Covers("P4.2.2/1")]
    public async Task RegisterAsync_Redirected_HandsNothingToTheOtherHost(string status)
    {
        await using var other = Taker();
        await using var city = Redirecting(status, other);
        await using var host = new TestHost(city.Endpoint.ToString(), isScripted: false);
        await host.Client.Consent.RecordNoticeShownAsync();
        var registration = new AccountRegistration { AccountName = "wang", MobileNumber = "13812345678", Password = "correct horse" };

        YipaiClientException thrown =
            await Assert.ThrowsAnyAsync<YipaiClientException>(() => host.Client.Account.RegisterAsync(registration));

        Assert.Equal(("YP0305", 1, 0), (thrown.Code, city.Received.Count, other.Received.Count));
    }

    [Theory]
    [MemberData(nameof(Redirects))]
    [Covers("P4.2.2/1")]
    public async Task CallsThatRead_Redirected_HandNothingToTheOtherHost(string status)
    {
        await using var other = Taker();
        await using var city = Redirecting(status, other);
        await using var host = new TestHost(city.Endpoint.ToString(), isScripted: false);
        await host.SignInAsync();

        foreach (Func<Task> call in new Func<Task>[]
                 {
                     () => host.Client.Cases.ListPublicAsync(), () => host.Client.Cases.ListMineAsync(),
                     () => host.Client.Rights.ReadAllAsync(), () => host.Client.Account.CloseAccountAsync(),
                 })
        {
            Assert.Equal("YP0305", (await Assert.ThrowsAnyAsync<YipaiClientException>(call)).Code);
        }

        Assert.Empty(other.Received);
    }

    [Theory]
    [MemberData(nameof(Redirects))]
    [Covers("P4.2.2/1")]
    public async Task DrainAsync_RecordRedirected_StaysQueuedAndTheOtherHostReceivesNothing(string status)
    {
        await using var other = Taker();
        await using var city = Redirecting(status, other);
        await using var host = new TestHost(city.Endpoint.ToString(), isScripted: false);
        await host.SignInAsync();
        await host.Client.Consent.RecordNoticeShownAsync();

        OutboxDrain drain = await host.Client.Outbox.DrainAsync();

        Assert.Equal((0, 0, 1), (drain.Delivered, drain.Rejected, drain.Remaining));
        Assert.Single(city.Received, request => request.StartsWith("PUT ", StringComparison.Ordinal));
        Assert.Empty(other.Received);
    }

    [Theory]
    [MemberData(nameof(Redirects))]
    [Covers("P4.2.2/1")]
    public async Task DrainAsync_ReportRedirected_StaysQueuedAndTheOtherHostReceivesNothing(string status)
    {
        await using var other = Taker();
        await using var city = Redirecting(status, other);
        await using var host = new TestHost(city.Endpoint.ToString(), isScripted: false);
        await QueueAsync(host, TestHost.Draft());

        OutboxDrain drain = await host.Client.Outbox.DrainAsync();

        Assert.Equal((0, 0, 1), (drain.Delivered, drain.Rejected, drain.Remaining));
        Assert.Single(city.Received, request => request.StartsWith("PUT /v1/reports/", StringComparison.Ordinal));
        Assert.Empty(other.Received);
    }

    [Theory]
    [MemberData(nameof(Redirects))]
    [Covers("P4.2.2/1")]
    public async Task DrainAsync_PhotoRedirected_StaysQueuedAndTheOtherHostReceivesNothing(string status)
    {
        await using var other = Taker();
        await using var city = Redirecting(status, other);
        await using var host = new TestHost(city.Endpoint.ToString(), isScripted: false);
        await QueueAsync(host, TestHost.Draft() with { Photos = [ReportPhoto.FromBytes(SamplePhotos.Jpeg())] });

        OutboxDrain drain = await host.Client.Outbox.DrainAsync();

        Assert.Equal((0, 0, 1), (drain.Delivered, drain.Rejected, drain.Remaining));
        Assert.Single(city.Received, request => request.StartsWith("PUT /v1/photos/", StringComparison.Ordinal));
        Assert.Empty(other.Received);
    }

    private static ListeningHost Taker() => new("200 OK\r\nContent-Type: application/json", TakesEverything);

    private static ListeningHost Redirecting(string status, ListeningHost other) =>
        new($"{status}\r\nLocation: {other.Endpoint}v1/taken", hasLedger: true);

    /// <summary>Puts a report at the head of the outbox, as if its records were at the city already.</summary>
    private static async Task QueueAsync(TestHost host, ReportDraft draft)
    {
        await host.SignInAsync();
        await host.Client.Consent.RecordNoticeShownAsync();
        await host.Client.Consent.AgreeAsync(host.Client.Consent.CreatePrompt("case-handling"));
        await using IOutboxLease lease = await host.Outbox.LeaseAsync();
        while (await lease.TakeDueAsync(TestHost.Subject, host.Time.GetUtcNow()) is { } record)
        {
            await lease.SettleAsync(record, new DeliveryOutcome(DeliveryState.Delivered, host.Time.GetUtcNow()));
        }

        SubmissionReceipt receipt = await host.Client.Reports.SubmitAsync(draft);
        Assert.True(receipt.IsQueued, receipt.ToString());
    }
}
