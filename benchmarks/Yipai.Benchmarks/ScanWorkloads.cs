using System.Buffers;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Yipai.Privacy;
using Yipai.Spans;

namespace Yipai.Benchmarks;

/// <summary>Compares scanning citizens' reports with what a host would write instead, by the medians of alternating passes.</summary>
internal static partial class ScanWorkloads
{
    private const int Length = 64 << 20;
    private const int Passes = 7;

    private static readonly SearchValues<byte> Anchors = SearchValues.Create("0123456789@"u8);

    public static void Run()
    {
        byte[] utf8 = Reports();
        string text = Encoding.UTF8.GetString(utf8);
        List<TextFinding> found = new(1 << 22);
        Console.WriteLine("| work | time | allocated | peer | time | speed of the peer's | median (p10–p90) |");
        Console.WriteLine("| --- | ---: | ---: | --- | ---: | ---: | ---: |");
        Compare("scan 64 MiB of reports, structured kinds", () => Scan(() => TextScanner.Structured.Scan(text, found)),
            "one `Regex` for mobile, identity number, card, mail", () => Peer().Count(text));
        Compare("the same as UTF-8", () => Scan(() => TextScanner.Structured.Scan(utf8, found)),
            "`SearchValues` skip over digits and @", () => Skip(utf8));
        Compare("every kind, names and addresses too", () => Scan(() => TextScanner.Default.Scan(text, found)),
            "one `Regex` for mobile, identity number, card, mail", () => Peer().Count(text));

        int Scan(Action scan)
        {
            found.Clear();
            scan();
            return found.Count;
        }
    }

    public static byte[] Reports()
    {
        var text = new StringBuilder();
        foreach ((string report, _) in ReportCorpus.Generate(1, 20_000))
        {
            text.Append(report).Append('\n');
        }

        byte[] once = Encoding.UTF8.GetBytes(text.ToString());
        byte[] all = new byte[Length / once.Length * once.Length];
        for (int at = 0; at < all.Length; at += once.Length)
        {
            once.CopyTo(all, at);
        }

        return all;
    }

    private static int Skip(ReadOnlySpan<byte> utf8)
    {
        int count = 0;
        for (int next; (next = utf8.IndexOfAny(Anchors)) >= 0; utf8 = utf8[(next + 1)..])
        {
            count++;
        }

        return count;
    }

    private static void Compare(string name, Func<int> call, string peer, Func<int> compared)
    {
        call();
        compared();
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        call();
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        List<double> ours = [];
        List<double> theirs = [];
        for (int pass = 0; pass < Passes; pass++)
        {
            ours.Add(Time(call));
            theirs.Add(Time(compared));
        }

        double mine = ours.Order().ElementAt(Passes / 2);
        double other = theirs.Order().ElementAt(Passes / 2);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {mine:F0} ms | {bytes} B | {peer} | {other:F0} ms | {other / mine:F2} × | "
            + $"{Spread.Of(theirs.Zip(ours, (peers, own) => peers / own))} |"));
    }

    private static double Time(Func<int> call)
    {
        long start = Stopwatch.GetTimestamp();
        GC.KeepAlive(call());
        return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
    }

    [GeneratedRegex(
        @"(?<!\d)1[3-9]\d{9}(?!\d)|(?<!\d)\d{17}[\dXx](?!\d)|(?<!\d)\d{16,19}(?!\d)|[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}")]
    private static partial Regex Peer();
}
