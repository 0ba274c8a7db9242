using Yipai.Client.Consent;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;
using Yipai.Sdk.Testing;

namespace Yipai.Client.Tests.Consent;

/// <summary>The client reads permissions when the host asks and when the app comes back, and tells the city of a change.</summary>
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
    public async Task Refresh_ChangedPermission_QueuesTheChangeOnceForTheCity()
    {
        await _host.ConsentAsync("case-handling");
        _host.Permissions[DevicePermission.Camera] = PermissionState.Full;

        await _host.Client.Permissions.RefreshAsync();
        await _host.Client.Permissions.RefreshAsync();

        Assert.Equal(1, await _host.Outbox.CountWaitingAsync());
    }

    [Fact]
    public async Task Refresh_ChangedPermissionOfVisitor_QueuesNothing()
    {
        await _host.Client.Consent.RecordNoticeShownAsync();
        _host.Permissions[DevicePermission.Camera] = PermissionState.Full;

        await _host.Client.Permissions.RefreshAsync();

        Assert.Equal(0, await _host.Outbox.CountWaitingAsync());
    }

    [Fact]
    public async Task Refresh_TwoPersonsOnOneDevice_ShareNoNumber()
    {
        await _host.ConsentAsync("case-handling");
        _host.Permissions[DevicePermission.Camera] = PermissionState.Full;
        await _host.Client.Permissions.RefreshAsync();
        await _host.Sessions.KeepAsync(new AccountSession(new SubjectId("subject-2"), "token-2"));
        await _host.Client.Consent.RecordNoticeShownAsync();

        await _host.Client.Permissions.RefreshAsync();

        string[] numbers = [await NumberOfAsync(Person), await NumberOfAsync(new SubjectId("subject-2"))];

        Assert.Equal(2, numbers.Distinct().Count());
        Assert.DoesNotContain(await NumberOfAsync(new SubjectId("this-host")), numbers);
    }

    [Theory]
    [InlineData(DevicePermission.Camera, "case-handling")]
    [InlineData(DevicePermission.Location, "device-location")]
    [InlineData(DevicePermission.Microphone, "voice-recording")]
    [Covers("P4.1.2-9(2)")]
    public async Task TurnOff_PermissionOpenAndConsentGiven_DeniesFromTheNextCallOn(DevicePermission permission, string scope)
    {
        await _host.ConsentAsync(scope);
        _host.Permissions[permission] = _host.Location = PermissionState.Full;

        await _host.Client.Permissions.TurnOffAsync(permission);

        ProcessingDecision decision = await _host.Client.Permissions.DecideAsync(permission);

        Assert.Equal(DenialReason.RefusedInSettings, Assert.Single(decision.Missing).Reason);
        Assert.True((await _host.Client.Permissions.ListAsync()).Single(row => row.Permission == permission).IsTurnedOff);
    }

    [Fact]
    public async Task TurnOff_OnePermission_LeavesTheOthers()
    {
        await _host.ConsentAsync("case-handling");
        _host.Permissions[DevicePermission.Album] = PermissionState.Full;

        await _host.Client.Permissions.TurnOffAsync(DevicePermission.Camera);

        Assert.True((await _host.Client.Permissions.DecideAsync(DevicePermission.Album)).IsAllowed);
        Assert.Equal(
            DevicePermission.Camera, Assert.Single(await _host.Client.Permissions.ListAsync(), row => row.IsTurnedOff).Permission);
    }

    [Fact]
    public async Task TurnOn_AfterTurnOff_AllowsAgain()
    {
        await _host.ConsentAsync("case-handling");
        _host.Permissions[DevicePermission.Camera] = PermissionState.Full;
        await _host.Client.Permissions.TurnOffAsync(DevicePermission.Camera);

        await _host.Client.Permissions.TurnOnAsync(DevicePermission.Camera);

        Assert.True((await _host.Client.Permissions.DecideAsync(DevicePermission.Camera)).IsAllowed);
    }

    [Fact]
    public async Task TurnOff_Twice_QueuesTheSettingOnce()
    {
        await _host.ConsentAsync("case-handling");

        await _host.Client.Permissions.TurnOffAsync(DevicePermission.Camera);
        int queued = await _host.Outbox.CountWaitingAsync();
        await _host.Client.Permissions.TurnOffAsync(DevicePermission.Camera);

        Assert.True(queued > 0);
        Assert.Equal(queued, await _host.Outbox.CountWaitingAsync());
    }

    [Fact]
    public async Task TurnOff_OfVisitor_CountsForTheVisitor()
    {
        await _host.Client.Consent.RecordNoticeShownAsync();

        await _host.Client.Permissions.TurnOffAsync(DevicePermission.Location);

        Assert.Single(await _host.Client.Permissions.ListAsync(), row => row.IsTurnedOff);
        Assert.Equal(0, await _host.Outbox.CountWaitingAsync());
    }

    [Fact]
    [Covers("P1/3")]
    public async Task List_BeforeTheNotice_ReadsNoPermission()
    {
        _host.Permissions[DevicePermission.Camera] = PermissionState.Full;

        IReadOnlyList<PermissionSwitch> switches = await _host.Client.Permissions.ListAsync();

        Assert.Equal(5, switches.Count);
        Assert.All(switches, row => Assert.Equal((PermissionState.Unknown, false), (row.State, row.IsTurnedOff)));
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

    [Theory]
    [InlineData(DevicePermission.None)]
    [InlineData((DevicePermission)99)]
    public async Task TurnOff_UndeclaredPermission_Throws(DevicePermission permission) =>
        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => _host.Client.Permissions.TurnOffAsync(permission));

    public ValueTask DisposeAsync() => _host.DisposeAsync();

    private async Task<string> NumberOfAsync(SubjectId subjectId) => (await _host.Ledger
        .ReadAsync(_host.Client.Consent.Notice.Handler.Id, subjectId).OfType<PermissionObservation>().FirstAsync()).DeviceId;

    private async Task<List<LedgerEntry>> ObservationsAsync() => await _host.Ledger
        .ReadAsync(_host.Client.Consent.Notice.Handler.Id, Person).Where(entry => entry is PermissionObservation).ToListAsync();
}
