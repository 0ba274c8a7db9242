using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Cases.Reporting;
using Yipai.Privacy.Processing;
using Yipai.Sdk.Testing;

namespace Yipai.Client.Tests.Reports;

/// <summary>What came through a permission of the device leaves only while the permission is open.</summary>
public sealed class CapturePermissionTests : IAsyncDisposable
{
    private readonly TestHost _host = new();

    [Theory]
    [InlineData(PhotoOrigin.Camera, DevicePermission.Camera, PermissionState.Closed)]
    [InlineData(PhotoOrigin.Camera, DevicePermission.Camera, PermissionState.Unknown)]
    [InlineData(PhotoOrigin.Album, DevicePermission.Album, PermissionState.NotAsked)]
    [Covers("P4.1.2-3(1)", "P4.1.2-3(4)", "P4.1.2-3/4")]
    public async Task Submit_PhotoWithoutPermission_IsDenied(PhotoOrigin origin, DevicePermission permission, PermissionState state)
    {
        await _host.ConsentAsync("case-handling");
        _host.Permissions[permission] = state;

        SubmissionReceipt receipt = await _host.Client.Reports.SubmitAsync(Draft(origin));

        Assert.Equal(DenialReason.PermissionNotOpen, Assert.Single(receipt.Decision.Missing).Reason);
    }

    [Theory]
    [InlineData(PhotoOrigin.Camera, DevicePermission.Camera, PermissionState.Once)]
    [InlineData(PhotoOrigin.Album, DevicePermission.Album, PermissionState.Limited)]
    [Covers("P4.1.2-3/3")]
    public async Task Submit_PhotoWithPermission_IsQueued(PhotoOrigin origin, DevicePermission permission, PermissionState state)
    {
        await _host.ConsentAsync("case-handling");
        _host.Permissions[permission] = state;

        SubmissionReceipt receipt = await _host.Client.Reports.SubmitAsync(Draft(origin));

        Assert.True(receipt.IsQueued);
    }

    [Fact]
    [Covers("P4.1.2-3/5")]
    public async Task Submit_ChosenPhotoWithoutAnyPermission_IsQueued()
    {
        await _host.ConsentAsync("case-handling");

        SubmissionReceipt receipt = await _host.Client.Reports.SubmitAsync(Draft(PhotoOrigin.Chosen));

        Assert.True(receipt.IsQueued);
    }

    [Fact]
    [Covers("P4.1.2-3/6")]
    public async Task Drain_PermissionClosedAfterCapture_SendsThePhoto()
    {
        await _host.ConsentAsync("case-handling");
        _host.Permissions[DevicePermission.Camera] = PermissionState.Once;
        await _host.Client.Reports.SubmitAsync(Draft(PhotoOrigin.Camera));
        _host.Permissions[DevicePermission.Camera] = PermissionState.Closed;

        OutboxDrain drain = await _host.Client.Outbox.DrainAsync();

        Assert.Equal(1, drain.Delivered);
    }

    [Fact]
    [Covers("P4.1.2-3(5)/1")]
    public async Task Submit_ContactFromAddressBookWithoutPermission_IsDenied()
    {
        await _host.ConsentAsync("case-handling", "contact-autofill");
        var contact = new ReporterContact { MobileNumber = "13800001111", IsFromAddressBook = true };

        SubmissionReceipt receipt = await _host.Client.Reports.SubmitAsync(TestHost.Draft() with { Contact = contact });

        Assert.Equal(DenialReason.PermissionNotOpen, Assert.Single(receipt.Decision.Missing).Reason);
    }

    [Fact]
    [Covers("P4.1.2-3/4")]
    public async Task SubmitDraft_KeptWithCameraPhoto_StillNeedsThePermission()
    {
        await _host.ConsentAsync("case-handling");
        DraftId id = await _host.Client.Drafts.KeepAsync(Draft(PhotoOrigin.Camera));

        SubmissionReceipt receipt = await _host.Client.Drafts.SubmitAsync(id);

        Assert.False(receipt.Decision.IsAllowed);
    }

    [Fact]
    [Covers("P4.1.2-3/4")]
    public async Task Supplement_CameraPhotoWithoutPermission_SendsNothing()
    {
        await _host.ConsentAsync("case-handling");

        await _host.Client.Cases.SupplementAsync(new CaseId("C1"), null, [Photo(PhotoOrigin.Camera)]);

        Assert.Empty(_host.Server.Requests);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private static ReportPhoto Photo(PhotoOrigin origin) => ReportPhoto.FromBytes(SamplePhotos.Jpeg(), origin);

    private static ReportDraft Draft(PhotoOrigin origin) => TestHost.Draft() with { Photos = [Photo(origin)] };
}
