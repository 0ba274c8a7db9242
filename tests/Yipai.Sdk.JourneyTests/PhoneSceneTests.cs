using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Yipai.Cases;
using Yipai.Client;
using Yipai.Privacy;
using Yipai.Privacy.Processing;
using Yipai.Samples.CitizenPhone;
using Yipai.Samples.Story.Steps;

namespace Yipai.Sdk.JourneyTests;

/// <summary>What the system of a phone does to an app, scene by scene, and what becomes of the reports.</summary>
public sealed class PhoneSceneTests : IAsyncLifetime
{
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(30);

    private readonly string _directory = Directory.CreateTempSubdirectory("yipai-phone-").FullName;
    private readonly CityHost _city;

    public PhoneSceneTests() => _city = new CityHost(_directory, PrivacyProfile.Strict2026);

    private string Database => Path.Combine(_directory, "phone.db");

    private Uri Address => new($"http://127.0.0.1:{_city.Port}");

    public async Task InitializeAsync()
    {
        await _city.StartAsync();
        await using var app = new PhoneApp(Database, Address, new ScriptedSystem());
        await app.RegisterAsync("walker", "device-location");
        await app.OnSuspendAsync();
    }

    public async Task DisposeAsync()
    {
        await _city.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_directory, recursive: true);
    }

    [Fact]
    public async Task BackgroundWindow_AfterAnOfflineReport_SendsItAndHoldsNoLock()
    {
        var system = new ScriptedSystem();
        await using PhoneApp app = await SuspendedAsync(system);
        system.SetOnline(false);
        await app.ReportAsync();
        system.SetOnline(true);

        OutboxDrain drain = await app.OnWindowAsync(Window);

        Assert.Equal((1, 0), (drain.Delivered, drain.Remaining));
        Assert.Empty(Directory.EnumerateFiles(_directory, "phone.db.owner-*"));
    }

    [Fact]
    public async Task BackgroundWindow_CityHangs_EndsWithTheBudgetAndKeepsTheReport()
    {
        using var silent = new TcpListener(IPAddress.Loopback, 0);
        silent.Start();
        var endpoint = new Uri($"http://127.0.0.1:{((IPEndPoint)silent.LocalEndpoint).Port}");
        await using var app = new PhoneApp(Database, endpoint, new ScriptedSystem());
        await app.OnSuspendAsync();
        await app.ReportAsync();
        long started = Stopwatch.GetTimestamp();

        OutboxDrain drain = await app.OnWindowAsync(TimeSpan.FromSeconds(2));

        Assert.Equal((OutboxHold.BudgetSpent, 1), (drain.Hold, drain.Remaining));
        Assert.InRange(Stopwatch.GetElapsedTime(started).TotalSeconds, 1, 15);
        Assert.Empty(Directory.EnumerateFiles(_directory, "phone.db.owner-*"));
    }

    [Fact]
    public async Task ProcessDeath_AfterTheReceipt_IsSentByTheNextProcess()
    {
        string queued;
        using (Process dying = Start())
        {
            queued = await dying.StandardOutput.ReadLineAsync() ?? "";
            dying.Kill();
            await dying.WaitForExitAsync();
        }

        await using PhoneApp app = await SuspendedAsync(new ScriptedSystem());
        await app.OnWindowAsync(Window);

        Assert.Equal([queued], (await _city.ReadCasesAsync()).Select(stored => $"queued {stored.Opened.Report.Id}"));
    }

    [Fact]
    public async Task PermissionClosedWhileSuspended_PositionWaits_NeverLeavesThePhone()
    {
        var system = new ScriptedSystem();
        system.Open(DevicePermission.Location);
        await using PhoneApp app = await SuspendedAsync(system);
        await app.ReportAsync(ReportedPlace.FromDevice(GeoPoint.Wgs84(38.9140, 121.6147)));
        system.Close(DevicePermission.Location);

        OutboxDrain drain = await app.OnWindowAsync(Window);

        Assert.Equal(0, drain.Delivered);
        Assert.Empty(await _city.ReadCasesAsync());
    }

    [Fact]
    public async Task PermissionStaysOpen_PositionWaits_IsSent()
    {
        var system = new ScriptedSystem();
        system.Open(DevicePermission.Location);
        await using PhoneApp app = await SuspendedAsync(system);
        await app.ReportAsync(ReportedPlace.FromDevice(GeoPoint.Wgs84(38.9140, 121.6147)));

        OutboxDrain drain = await app.OnWindowAsync(Window);

        Assert.Equal(1, drain.Delivered);
    }

    [Fact]
    public async Task RestoreWithoutKeychain_OldRowsCannotBeOpened_SignsOutAndReportsAgain()
    {
        await using (PhoneApp old = await SuspendedAsync(new ScriptedSystem()))
        {
            await old.ReportAsync();
        }

        File.Delete($"{Database}.key");
        await using var app = new PhoneApp(Database, Address, new ScriptedSystem());
        AccountSession? session = await app.Client.Account.FindSessionAsync();
        await app.RegisterAsync("walker-again");
        await app.OnSuspendAsync();
        ReportId report = await app.ReportAsync();
        await app.OnWindowAsync(Window);

        Assert.Null(session);
        Assert.Equal([report], (await _city.ReadCasesAsync()).Select(stored => stored.Opened.Report.Id));
    }

    [Theory, InlineData(3650), InlineData(-3650)]
    public async Task ClockChange_WrongWhileQueued_IsSentOnceTheClockIsRight(int days)
    {
        var system = new ScriptedSystem { ClockOffset = TimeSpan.FromDays(days) };
        await using PhoneApp app = await SuspendedAsync(system);
        ReportId report = await app.ReportAsync();
        system.ClockOffset = TimeSpan.Zero;

        await app.OnWindowAsync(Window);

        Assert.Equal([report], (await _city.ReadCasesAsync()).Select(stored => stored.Opened.Report.Id));
    }

    [Fact]
    public async Task TwoProcesses_SendAtOnce_DeliverEachReportOnce()
    {
        await using PhoneApp app = await SuspendedAsync(new ScriptedSystem());
        await using PhoneApp extension = await SuspendedAsync(new ScriptedSystem());
        var reports = new List<ReportId>();
        for (int number = 0; number < 10; number++)
        {
            reports.Add(await (number % 2 == 0 ? app : extension).ReportAsync());
        }

        await Task.WhenAll(app.OnWindowAsync(Window), extension.OnWindowAsync(Window));
        await app.OnWindowAsync(Window);

        Assert.Equal(
            reports.Select(id => id.ToString()).Order(),
            (await _city.ReadCasesAsync()).Select(stored => stored.Opened.Report.Id.ToString()).Order());
    }

    private async Task<PhoneApp> SuspendedAsync(ScriptedSystem system)
    {
        var app = new PhoneApp(Database, Address, system);
        await app.OnSuspendAsync();
        return app;
    }

    private Process Start()
    {
        string host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        var start = new ProcessStartInfo(host) { RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(PhoneApp).Assembly.Location);
        start.ArgumentList.Add(Database);
        start.ArgumentList.Add(Address.ToString());
        return Process.Start(start)!;
    }
}
