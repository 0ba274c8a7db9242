using System.Text.Json;
using Yipai.Cases;
using Yipai.Client;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;
using Yipai.Samples.Story;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests;

/// <summary>The permissions of a phone, as the city records them, and the switches that bind every host of the person.</summary>
public sealed class PermissionTests : IAsyncLifetime
{
    private readonly MovingCity _city = new();
    private readonly PhonePermissions _permissions = new();
    private CityPhone _phone = null!;
    private CityPhone _web = null!;

    public async Task InitializeAsync()
    {
        await _city.StartAsync();
        _phone = await _city.NewPhoneAsync(permissions: _permissions);
        _web = await _city.NewPhoneAsync();
        await _phone.RegisterAsync("walker", "case-handling", "device-location");
        await _phone.Client.Outbox.DrainAsync();
        await _web.Client.Consent.RecordNoticeShownAsync();
        await _web.Client.Account.SignInAsync("walker", StoryTexts.Password);
    }

    public async Task DisposeAsync() => await _city.DisposeAsync();

    [Fact]
    [Covers("P4.1.2-3/4")]
    public async Task RefreshAsync_PermissionClosedOutsideTheApp_CityHasTheStateAsFound()
    {
        await _phone.Client.Permissions.RefreshAsync();
        _permissions.Close(DevicePermission.Camera);

        await _phone.Client.Permissions.RefreshAsync();
        await _phone.Client.Outbox.DrainAsync();

        PermissionObservation[] camera = [.. (await EntriesAsync()).OfType<PermissionObservation>()
            .Where(found => found.Permission == DevicePermission.Camera)];

        Assert.Equal([PermissionState.Full, PermissionState.Closed], camera.Select(found => found.State));
        Assert.Single(camera.Select(found => found.DeviceId).Distinct());
    }

    [Fact]
    [Covers("P4.3.1")]
    public async Task ReadAllAsync_PermissionClosed_NamesStateAndNoDevice()
    {
        _permissions.Close(DevicePermission.Camera);
        await _phone.Client.Permissions.RefreshAsync();
        await _phone.Client.Permissions.TurnOffAsync(DevicePermission.Location);
        await _phone.Client.Outbox.DrainAsync();

        JsonElement settings = (await _phone.Client.Rights.ReadAllAsync()).Stores["settings"];

        string[] lines = [.. settings.EnumerateArray().Select(line => line.GetString()!)];

        Assert.Contains(lines, line => line.StartsWith("Camera Closed", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("Activity device-positioning off", StringComparison.Ordinal));
        string device = (await EntriesAsync()).OfType<PermissionObservation>().First().DeviceId;
        Assert.DoesNotContain(lines, line => line.Contains(device, StringComparison.Ordinal));
    }

    [Fact]
    [Covers("P4.1.2-9(2)")]
    public async Task TurnOffAsync_PositionOnAnotherHost_QueuedPositionDoesNotLeave()
    {
        await SubmitPositionAsync();
        await _web.Client.Permissions.TurnOffAsync(DevicePermission.Location);
        await _web.Client.Outbox.DrainAsync();

        OutboxDrain drain = await _phone.Client.Outbox.DrainAsync();

        Assert.Equal((0, 1, 0), (drain.Delivered, drain.ConsentEnded, drain.Remaining));
        Assert.Equal(0, await _city.World.City.CountCasesAsync());
    }

    [Fact]
    public async Task TurnOnAsync_AfterTurnOff_CityTakesThePosition()
    {
        await _phone.Client.Permissions.TurnOffAsync(DevicePermission.Location);
        SubmissionReceipt denied = await SubmitPositionAsync();

        await _phone.Client.Permissions.TurnOnAsync(DevicePermission.Location);
        SubmissionReceipt taken = await SubmitPositionAsync();
        await _phone.Client.Outbox.DrainAsync();

        Assert.Equal((false, true), (denied.IsQueued, taken.IsQueued));
        Assert.Equal(1, await _city.World.City.CountCasesAsync());
    }

    [Fact]
    public async Task TurnOffAsync_Twice_CityHasEachSettingOnce()
    {
        await _phone.Client.Permissions.TurnOffAsync(DevicePermission.Camera);
        await _phone.Client.Permissions.TurnOffAsync(DevicePermission.Camera);
        await _phone.Client.Outbox.DrainAsync();

        string[] settings = [.. (await EntriesAsync()).OfType<PreferenceChoice>().Select(choice => choice.Subject)];

        Assert.NotEmpty(settings);
        Assert.Equal(settings.Distinct(), settings);
    }

    private async Task<List<LedgerEntry>> EntriesAsync() => await _city.World.City.Ledger.ReadAsync(
        _city.World.City.HandlerId, (await _phone.Client.Account.FindSessionAsync())!.SubjectId).ToListAsync();

    private Task<SubmissionReceipt> SubmitPositionAsync() => _phone.Client.Reports.SubmitAsync(new ReportDraft
    {
        Subject = CaseCatalogue.GbT30428.Component("01-01"),
        Description = "井盖破损，影响通行",
        Place = ReportedPlace.FromDevice(GeoPoint.Wgs84(38.914, 121.6147)),
    });
}
