using System.Diagnostics;
using System.Globalization;

namespace Yipai.Sdk.JourneyTests.Kills;

/// <summary>Tries points of a journey until there are enough of them, or the time for them is over.</summary>
internal static class KillRun
{
    private const int LeastPoints = 5;

    /// <summary>Tries the points, and writes their table if the environment names a page.</summary>
    /// <param name="program">The program that dies, as the page and the environment name it: client or server.</param>
    /// <param name="calls">The number of calls that the program makes in a journey without a kill.</param>
    /// <param name="budget">The time that a run without YIPAI_KILL_POINTS and YIPAI_KILL_MINUTES may take.</param>
    /// <param name="tryAsync">Kills the program at one call, and returns what came of it.</param>
    public static async Task<List<KillPoint>> RunAsync(string program, long calls, TimeSpan budget, Func<long, Task<KillPoint>> tryAsync)
    {
        var results = new List<KillPoint>();
        long started = Stopwatch.GetTimestamp();
        int? wanted = Read("YIPAI_KILL_POINTS");
        TimeSpan time = Read("YIPAI_KILL_MINUTES") is { } minutes ? TimeSpan.FromMinutes(minutes) : budget;
        while (wanted is { } count ? results.Count < count : results.Count < LeastPoints || Stopwatch.GetElapsedTime(started) < time)
        {
            results.Add(await tryAsync(KillPoint.CallOf(results.Count, calls)));
        }

        KillPage.Write(program, results, calls);
        return results;
    }

    /// <summary>Demands that no point showed a fault, and that most of them were reached.</summary>
    public static void AssertClean(List<KillPoint> points, long calls)
    {
        Assert.Empty(points.Where(point => point.Fault is not null).Select(point => $"call {point.Call} of {calls}: {point.Fault}"));
        Assert.True(points.Count(point => point.WasKilled) >= points.Count / 2, "Too few points were reached.");
    }

    private static int? Read(string variable) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out int number) ? number : null;
}
