using System.Text.RegularExpressions;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests.Kills;

/// <summary>The citizen's program, or the city's server, dies at calls all over a journey, and nothing is lost or doubled.</summary>
/// <remarks>
/// YIPAI_KILL_POINTS or YIPAI_KILL_MINUTES set the length of each run: by default 30 seconds for the client and 15 for the server.
/// YIPAI_KILL_PAGE names the page that gets the tables, and YIPAI_KILL_JOURNEY a native program of the citizen, which starts faster.
/// </remarks>
public sealed partial class KillMatrixTests : IAsyncLifetime
{
    private const int MostRestarts = 3;

    private static readonly TimeSpan ClientBudget = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan ServerBudget = TimeSpan.FromSeconds(15);

    private readonly KillWorld _world = new();

    public Task InitializeAsync() => _world.City.StartAsync();

    public async Task DisposeAsync() => await _world.DisposeAsync();

    [SkippableFact]
    public async Task Journey_ClientKilledAtCallsAllOverIt_LosesAndDoublesNothing()
    {
        await RequireShimAsync();
        KillPhone first = await _world.RegisterAsync();
        await _world.Shim.RunCitizenAsync(first, _world.Endpoint);
        long calls = _world.Shim.CitizenCalls;

        List<KillPoint> points = await KillRun.RunAsync("client", calls, ClientBudget, KillClientAsync);

        Assert.Null(await _world.FindFaultAsync(first));
        KillRun.AssertClean(points, calls);
    }

    [SkippableFact]
    public async Task Journey_ServerKilledAtCallsAllOverIt_LosesAndDoublesNothing()
    {
        await RequireShimAsync();
        KillPoint whole = await KillServerAsync(0);
        long calls = _world.Shim.ServerCalls;

        List<KillPoint> points = await KillRun.RunAsync("server", calls, ServerBudget, KillServerAsync);

        Assert.Equal(new KillPoint(0, false, null), whole);
        KillRun.AssertClean(points, calls);
    }

    [SkippableFact]
    public async Task Shim_BesideStrace_MissesNoCall()
    {
        Requires.Machine(File.Exists("/usr/bin/strace"), "strace");
        await RequireShimAsync();
        KillPhone phone = await _world.RegisterAsync();
        string trace = Path.Combine(phone.Album, "trace.txt");

        await _world.Shim.TraceCitizenAsync(phone, _world.Endpoint, trace);

        string[] lines = await File.ReadAllLinesAsync(trace);
        int armed = Array.FindIndex(lines, line => line.Contains("yipai-arm\"", StringComparison.Ordinal) && Unlink().IsMatch(line));

        // libc itself writes the names of new threads into /proc, which changes no file.
        int seen = lines.Skip(armed + 1).Count(line => Counted().IsMatch(line) && !line.Contains(", \".NET ", StringComparison.Ordinal));

        Assert.True(armed > 0, "strace saw no beginning of the journey.");
        Assert.Equal(seen, _world.Shim.CitizenCalls);
    }

    private async Task RequireShimAsync()
    {
        Requires.Machine(KillShim.Compiler is not null, "Linux with a C compiler");
        await _world.Shim.CompileAsync();
    }

    private async Task<KillPoint> KillClientAsync(long call)
    {
        KillPhone phone = await _world.RegisterAsync();
        bool wasKilled = await _world.Shim.RunCitizenAsync(phone, _world.Endpoint, call);
        string? lie = await _world.FindLieAsync(phone);
        for (int run = 0; run < MostRestarts && lie is null && !phone.IsAtEnd; run++)
        {
            await _world.Shim.RunCitizenAsync(phone, _world.Endpoint);
            lie = await _world.FindLieAsync(phone);
        }

        return new KillPoint(call, wasKilled, lie ?? await _world.FindFaultAsync(phone));
    }

    private async Task<KillPoint> KillServerAsync(long call)
    {
        KillPhone phone = await _world.RegisterAsync();
        await _world.City.StopAsync();
        bool wasKilled;
        await using (KilledServer server = await KilledServer.StartAsync(_world, call))
        {
            await _world.Shim.RunCitizenAsync(phone, await server.Address);
            wasKilled = await server.EndAsync();
        }

        await _world.City.StartAsync();
        string? lie = await _world.FindLieAsync(phone);
        for (int run = 0; run < MostRestarts && lie is null && phone.CountWaiting() > 0; run++)
        {
            await _world.Shim.RunCitizenAsync(phone, _world.Endpoint);
            lie = await _world.FindLieAsync(phone);
        }

        return new KillPoint(call, wasKilled, lie ?? await _world.FindFaultAsync(phone));
    }

    [GeneratedRegex(@"^\d+ +unlink\(")]
    private static partial Regex Unlink();

    [GeneratedRegex(
        @"^\d+ +(p?writev?|pwrite64|fsync|fdatasync|ftruncate|rename(at2?)?|(un)?link(at)?|sendto|sendm?msg)\(")]
    private static partial Regex Counted();
}
