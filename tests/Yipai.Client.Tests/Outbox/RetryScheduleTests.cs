using System.Net;

namespace Yipai.Client.Tests.Outbox;

public sealed class RetryScheduleTests
{
    [Fact]
    public async Task DrainAsync_AfterEachFailure_WaitsTwiceAsLongUpToHalfAnHour()
    {
        await using var host = new TestHost();
        await host.ConsentAsync("case-handling");
        SubmissionReceipt receipt = await host.Client.Reports.SubmitAsync(TestHost.Draft());
        TimeSpan half = TimeSpan.FromMinutes(30);
        TimeSpan wait = TimeSpan.FromSeconds(1);
        for (int attempt = 1; attempt <= 20; attempt++)
        {
            host.Server.Answers(HttpStatusCode.InternalServerError);
            await host.Client.Outbox.DrainAsync();
            Assert.Equal(attempt, host.Server.Requests.Count);

            host.Time.Advance(wait - TimeSpan.FromMilliseconds(1));
            await host.Client.Outbox.DrainAsync();
            Assert.Equal(attempt, host.Server.Requests.Count);

            host.Time.Advance(TimeSpan.FromMilliseconds(1));
            wait = wait * 2 < half ? wait * 2 : half;
        }

        Assert.All(host.Server.Requests, request => Assert.Equal($"/v1/reports/{receipt.ReportId}", request.Path));
        await host.Client.Outbox.DrainAsync();
        Assert.Equal(DeliveryState.Delivered, await host.Outbox.FindStateAsync(receipt.ReportId!.Value.Value));
    }
}
