using Yipai.Cases;
using Yipai.Privacy.Processing;
using Yipai.Sdk.Testing;

namespace Yipai.Client.Tests.Reports;

public sealed class ReportSubmitterTests : IAsyncLifetime
{
    private static readonly ReportedPlace Here = ReportedPlace.FromDevice(GeoPoint.Wgs84(38.9, 121.6));
    private readonly TestHost _host = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public async Task SubmitAsync_APhotoIsGoneBeforeItIsQueued_IsAProblemAndNothingIsQueued()
    {
        await using var host = new TestHost();
        await host.ConsentAsync("case-handling");
        int reads = 0;
        ReportPhoto photo = ReportPhoto.FromStream(_ =>
            reads++ == 0 ? ValueTask.FromResult<Stream>(new MemoryStream(SamplePhotos.Jpeg())) : throw new IOException("gone"));

        SubmissionReceipt receipt = await host.Client.Reports.SubmitAsync(TestHost.Draft() with { Photos = [photo] });

        Assert.Equal("YP0217", Assert.Single(receipt.Problems).Code);
        Assert.Equal((false, 0), (receipt.IsQueued, await host.Outbox.CountWaitingAsync()));
    }

    [Fact]
    [Covers("P1/3")]
    public async Task SubmitAsync_BeforeTheNotice_IsDeniedAndQueuesNothing()
    {
        await _host.SignInAsync();
        await DeniesAsync(DenialReason.NoticeNotShown);
    }

    [Fact]
    public async Task SubmitAsync_WithoutConsent_IsDeniedAndQueuesNothing()
    {
        await _host.ConsentAsync();
        await DeniesAsync(DenialReason.ConsentMissing);
    }

    [Theory]
    [InlineData(PermissionState.Closed)]
    [InlineData(PermissionState.NotAsked)]
    [InlineData(PermissionState.Unknown)]
    [Covers("P4.1.2-3/4", "P4.1.2-3/5")]
    public async Task SubmitAsync_PositionWithLocationNotOpen_IsDenied(PermissionState location)
    {
        await _host.ConsentAsync("case-handling", "device-location");
        _host.Location = location;
        SubmissionReceipt receipt = await DeniesAsync(DenialReason.PermissionNotOpen, Here);

        Assert.Contains("P4.1.2-3/4", receipt.Decision.Citations.Select(citation => citation.Text));
    }

    [Fact]
    [Covers("P4.1.2-3(2)")]
    public async Task SubmitAsync_PositionWithPermissionButNoConsent_IsDenied()
    {
        await _host.ConsentAsync("case-handling");
        _host.Location = PermissionState.Full;
        await DeniesAsync(DenialReason.ConsentMissing, Here);
    }

    [Fact]
    public async Task SubmitAsync_PositionWithPermissionAndConsent_IsQueued()
    {
        await _host.ConsentAsync("case-handling", "device-location");
        _host.Location = PermissionState.Full;

        Assert.True((await _host.Client.Reports.SubmitAsync(TestHost.Draft(Here))).IsQueued);
    }

    [Fact]
    [Covers("P4.1.2-1/1", "P4.1.2-3/4")]
    public async Task SubmitAsync_PinWithLocationClosed_IsQueuedWithoutANetwork()
    {
        await _host.ConsentAsync("case-handling");
        _host.Location = PermissionState.Closed;
        SubmissionReceipt receipt = await _host.Client.Reports.SubmitAsync(TestHost.Draft());

        Assert.True(receipt.IsQueued, receipt.ToString());
        Assert.Equal(_host.Time.GetUtcNow(), receipt.QueuedAt);
        Assert.Equal(1, await _host.Outbox.CountWaitingAsync());
        Assert.Empty(_host.Server.Requests);
    }

    [Fact]
    public async Task SubmitAsync_ABadPhoto_IsAProblemAndQueuesNothing()
    {
        await _host.ConsentAsync("case-handling");
        ReportPhoto refused = ReportPhoto.FromStream(_ =>
        {
            ReportId.Parse("no photo");
            return default;
        });

        SubmissionReceipt receipt = await _host.Client.Reports.SubmitAsync(TestHost.Draft() with { Photos = [refused] });

        Assert.True(receipt.Decision.IsAllowed);
        Assert.Equal("YP0202", Assert.Single(receipt.Problems).Code);
        Assert.False(receipt.IsQueued);
        Assert.Equal(0, await _host.Outbox.CountWaitingAsync());
    }

    private async Task<SubmissionReceipt> DeniesAsync(DenialReason reason, ReportedPlace? place = null)
    {
        SubmissionReceipt receipt = await _host.Client.Reports.SubmitAsync(TestHost.Draft(place));
        Assert.Equal(reason, receipt.Decision.Reason);
        Assert.NotEmpty(receipt.Decision.Citations);
        Assert.False(receipt.IsQueued);
        Assert.Equal(0, await _host.Outbox.CountWaitingAsync());
        return receipt;
    }
}
