using System.Diagnostics;
using System.Globalization;

namespace Yipai.Benchmarks;

/// <summary>Compares runs over one line with empty programs, by the medians of alternating runs.</summary>
internal static class StartWorkloads
{
    private const int Passes = 21;

    private static readonly (string Arguments, string Line)[] Commands =
    [
        ("validate MOBILE", "13812345678"), ("scan", "请打 13812345678"), ("mask", "请打 13812345678"),
        ("mask --jsonl", """{"text":"请打 13812345678"}"""), ("scan --jsonl", """{"text":"请打 13812345678"}"""), ("policy show", ""),
    ];

    public static void Run(string folder, string installed)
    {
        (string Name, string Program)[] peers =
        [
            ("an empty program, as `dotnet new console` makes it", InstalledTool.Empty),
            ("an empty program compiled ahead of time", InstalledTool.PublishEmpty(folder)),
        ];
        foreach ((string arguments, string line) in Commands)
        {
            double[][] times = TimesOf(
                [.. peers.Select(peer => (peer.Program, "", "")), (installed, arguments, line), (InstalledTool.Built, arguments, line)]);
            Print($"start of `yipai {arguments}`, installed", times[2], peers[0].Name, times[0]);
            Print("the same", times[2], peers[1].Name, times[1]);
            Print("the same, built and not compiled ahead", times[3], peers[0].Name, times[0]);
        }
    }

    private static double[][] TimesOf((string Program, string Arguments, string Line)[] runs)
    {
        double[][] times = [.. runs.Select(_ => new double[Passes])];
        for (int pass = -1; pass < Passes; pass++)
        {
            for (int run = 0; run < runs.Length; run++)
            {
                double time = Time(runs[run].Program, runs[run].Arguments, runs[run].Line);
                if (pass >= 0)
                {
                    times[run][pass] = time;
                }
            }
        }

        return times;
    }

    private static double Time(string program, string arguments, string line)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardInput = line.Length > 0, RedirectStandardOutput = true };
        long began = Stopwatch.GetTimestamp();
        using Process process = Process.Start(start)!;
        if (line.Length > 0)
        {
            process.StandardInput.WriteLine(line);
            process.StandardInput.Close();
        }

        string told = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        double time = Stopwatch.GetElapsedTime(began).TotalMilliseconds;
        return told.Length > 0 ? time : throw new InvalidOperationException($"{program} {arguments} wrote nothing.");
    }

    private static void Print(string name, double[] times, string peer, double[] compared)
    {
        double time = times.Order().ElementAt(Passes / 2);
        double other = compared.Order().ElementAt(Passes / 2);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {time:F1} ms | | {peer} | {other:F1} ms | {time / other:F2} | "
            + $"{Spread.Of(times.Zip(compared, (own, peers) => own / peers))} |"));
    }
}
