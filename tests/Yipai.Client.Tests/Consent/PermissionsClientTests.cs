using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;
using Yipai.Sdk.Testing;

namespace Yipai.Client.Tests.Consent;

/// <summary>The client reads permissions when the host asks and when the app comes back, and keeps the changes on the device.</summary>
public sealed class PermissionsClientTests : IAsyncDisposable
{
    private static readonly SubjectId Person = new(TestHost.Subject);

    private readonly TestHost _host = new();

    [Theory]
    [InlineData(DevicePermission.Camera, "case-handling")]
    [InlineData(DevicePermission.Album, "case-handling")]
    [InlineData(DevicePermission.Microphone, "voice-recording")]
    [InlineData(DevicePermission.Contacts, "contact-autofill")]
    [Covers("P4.1.2-3/2", "P4.1.2-3/3")]
    public async Task Decide_PermissionOpenAndConsentGiven_IsAllowed(DevicePermission permission, string scope)
    {
        await _host.ConsentAsync(scope);
        _host.Permissions[permission] = PermissionState.Full;

        ProcessingDecision decision = await _host.Client.Permissions.DecideAsync(permission);

        Assert.True(decision.IsAllowed, decision.Explain("en"));
    }

    [Theory]
    [InlineData(DevicePermission.Camera, "case-handling")]
    [InlineData(DevicePermission.Microphone, "voice-recording")]
    [InlineData(DevicePermission.Contacts, "contact-autofill")]
    [CoversStrict("S2")]
    public async Task Decide_ConsentGivenAndPermissionClosed_IsDenied(DevicePermission permission, string scope)
    {
        await _host.ConsentAsync(scope);
        _host.Permissions[permission] = PermissionState.Closed;

        ProcessingDecision decision = await _host.Client.Permissions.DecideAsync(permission);

        Assert.Equal(DenialReason.PermissionNotOpen, Assert.Single(decision.Missing).Reason);
    }

    [Fact]
    [CoversStrict("S2")]
    public async Task Decide_PermissionOpenWithoutConsent_IsDenied()
    {
        await _host.ConsentAsync();
        _host.Permissions[DevicePermission.Microphone] = PermissionState.Full;

        ProcessingDecision decision = await _host.Client.Permissions.DecideAsync(DevicePermission.Microphone);

        Assert.Equal(DenialReason.ConsentMissing, Assert.Single(decision.Missing).Reason);
    }

    [Fact]
    [Covers("P4.1.2-3/4")]
    public async Task Resume_PermissionChangedOutsideTheApp_RecordsTheChange()
    {
        await _host.ConsentAsync("case-handling");
        _host.Permissions[DevicePermission.Camera] = PermissionState.Full;

        await _host.Client.Outbox.ResumeAsync();

        PermissionObservation found = Assert.IsType<PermissionObservation>(Assert.Single(await ObservationsAsync()));
        Assert.Equal((DevicePermission.Camera, PermissionState.Full), (found.Permission, found.State));
    }

    [Fact]
    public async Task Refresh_ChangedPermission_QueuesNothingForTheCity()
    {
        await _host.ConsentAsync("case-handling");
        _host.Permissions[DevicePermission.Camera] = PermissionState.Full;

        await _host.Client.Permissions.RefreshAsync();

        Assert.Equal(0, await _host.Outbox.CountWaitingAsync());
    }

    [Fact]
    [Covers("P1/3")]
    public async Task Refresh_BeforeTheNotice_RecordsNothing()
    {
        await _host.SignInAsync();
        _host.Permissions[DevicePermission.Camera] = PermissionState.Full;

        await _host.Client.Permissions.RefreshAsync();

        Assert.Empty(await ObservationsAsync());
    }

    [Theory]
    [InlineData(DevicePermission.None)]
    [InlineData((DevicePermission)99)]
    public async Task Decide_UndeclaredPermission_Throws(DevicePermission permission) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _host.Client.Permissions.DecideAsync(permission));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task<List<LedgerEntry>> ObservationsAsync() => await _host.Ledger
        .ReadAsync(_host.Client.Consent.Notice.Handler.Id, Person).Where(entry => entry is PermissionObservation).ToListAsync();
}
