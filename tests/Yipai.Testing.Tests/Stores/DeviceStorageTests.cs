using Yipai.Client;
using Yipai.Client.Storage;
using Yipai.Testing.Samples;
using Yipai.Testing.Stores;

namespace Yipai.Testing.Tests.Stores;

public sealed class DeviceStorageTests
{
    [Fact]
    public async Task OpenProcess_AfterAKill_FindsTheReportAndSendsIt()
    {
        var storage = new DeviceStorage();
        await using TestClient first = await new TestClient(storage).AgreedAsync();
        SubmissionReceipt receipt = await first.Client.Reports.SubmitAsync(SampleReports.Draft(photos: 1));
        first.Process.Kill();

        DeviceProcess second = storage.OpenProcess();

        Assert.Equal(DeliveryState.Queued, await second.Outbox.FindStateAsync(receipt.ReportId!.Value.Value));
    }

    [Fact]
    public async Task Kill_LaterAccess_Throws()
    {
        DeviceProcess process = new DeviceStorage().OpenProcess();

        process.Kill();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => process.Outbox.CountWaitingAsync().AsTask());
    }

    [Fact]
    public async Task SubmitAsync_DiskIsFull_ThrowsAndQueuesNothing()
    {
        var disk = new DiskFaults();
        await using TestClient host = await new TestClient(disk: disk).AgreedAsync();
        await host.Client.Outbox.DrainAsync();
        disk.IsFull = true;

        var full = await Assert.ThrowsAsync<ClientStateException>(() => host.Client.Reports.SubmitAsync(SampleReports.Draft()));

        Assert.Equal(("YP0311", 0), (full.Code, await host.Process.Outbox.CountWaitingAsync()));
    }

    [Fact]
    public async Task SubmitAsync_DraftOnTheDevice_RemovesItInTheStepThatQueuesTheReport()
    {
        await using TestClient host = await new TestClient().AgreedAsync();
        var id = await host.Client.Drafts.KeepAsync(SampleReports.Draft());

        await host.Client.Drafts.SubmitAsync(id);

        Assert.Empty(await host.Client.Drafts.ListAsync());
    }
}
