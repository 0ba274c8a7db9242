using System.Diagnostics;
using System.Globalization;
using Yipai.EntityFrameworkCore.KillTarget;

namespace Yipai.EntityFrameworkCore.Tests.Kills;

/// <summary>What one run of the target said was done before it was killed.</summary>
internal sealed record KilledRun(int Seed, int LedgerEntries, int AuditEntries)
{
    /// <summary>Starts the target, waits for a line it says, and kills it (SIGKILL) some milliseconds later.</summary>
    public static async Task<KilledRun> RunAsync(string provider, string connection, int seed, string after, TimeSpan delay)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet") { RedirectStandardOutput = true };
        start.ArgumentList.Add(typeof(TargetEntries).Assembly.Location);
        start.ArgumentList.Add(provider);
        start.ArgumentList.Add(connection);
        start.ArgumentList.Add(seed.ToString(CultureInfo.InvariantCulture));
        using Process target = Process.Start(start)!;
        string said = "";
        do
        {
            said += $"{await target.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The target ended by itself.")}\n";
        }
        while (!said.EndsWith($"{after}\n", StringComparison.Ordinal));

        // Spinning, because a timer is coarser than the window.
        long from = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(from) < delay)
        {
            Thread.SpinWait(100);
        }

        target.Kill();
        said += await target.StandardOutput.ReadToEndAsync();
        await target.WaitForExitAsync();
        string[] lines = said.Split('\n')[..^1];
        return new KilledRun(seed, lines.Count(line => line == "ledger"), lines.Count(line => line == "audit"));
    }
}
