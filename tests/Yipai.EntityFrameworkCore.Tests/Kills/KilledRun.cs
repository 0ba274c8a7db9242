using System.Diagnostics;
using System.Globalization;
using Yipai.KillTarget;

namespace Yipai.EntityFrameworkCore.Tests.Kills;

/// <summary>What one run of the target said was done before it was killed.</summary>
internal sealed record KilledRun(int Seed, int LedgerEntries, int AuditEntries, int PermissionChanges, int Erasures)
{
    /// <summary>Starts the target, waits for a line it says, and kills it (SIGKILL) some milliseconds later.</summary>
    public static async Task<KilledRun> AfterAsync(string line, TimeSpan delay, int seed, params string[] place)
    {
        using Process target = Start([.. place, seed.ToString(CultureInfo.InvariantCulture), "-1"]);
        string said = "";
        do
        {
            string? printed = await target.StandardOutput.ReadLineAsync();
            said += $"{printed ?? throw new InvalidOperationException("The target ended by itself.")}\n";
        }
        while (!said.EndsWith($"{line}\n", StringComparison.Ordinal));

        // Spinning, because a timer is coarser than the window.
        long from = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(from) < delay)
        {
            Thread.SpinWait(100);
        }

        target.Kill();
        return await EndAsync(target, seed, said);
    }

    /// <summary>Starts the target, which kills itself (SIGKILL) before the write of a number.</summary>
    public static async Task<KilledRun> BeforeWriteAsync(int number, int seed, params string[] place)
    {
        using Process target =
            Start([.. place, seed.ToString(CultureInfo.InvariantCulture), number.ToString(CultureInfo.InvariantCulture)]);
        return await EndAsync(target, seed, "");
    }

    private static Process Start(IEnumerable<string> arguments) => Process.Start(
        new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet",
            [typeof(TargetEntries).Assembly.Location, .. arguments])
        {
            RedirectStandardOutput = true,
        })!;

    private static async Task<KilledRun> EndAsync(Process target, int seed, string said)
    {
        said += await target.StandardOutput.ReadToEndAsync();
        await target.WaitForExitAsync();
        Assert.True(target.ExitCode == 128 + 9, $"The target ended with {target.ExitCode}, not killed.");
        string[] lines = said.Split('\n')[..^1];
        return new KilledRun(seed, Count("ledger"), Count("audit"), Count("permission"), Count("erasure"));

        int Count(string work) => lines.Count(line => line == work);
    }
}
