using System.Diagnostics;
using System.Globalization;
using System.Runtime.CompilerServices;

namespace Yipai.Benchmarks;

/// <summary>Measures the time and allocation of one call.</summary>
/// <remarks>It takes the best of several rounds, because noise only makes a round slower.</remarks>
internal readonly record struct Measurement(double Nanoseconds, double Bytes)
{
    private const int FewestRounds = 15;

    /// <summary>The length of a round.</summary>
    /// <remarks>It is shorter than a time slice of the system, so that some rounds are undisturbed.</remarks>
    private static readonly TimeSpan RoundLength = TimeSpan.FromMilliseconds(2);
    private static readonly TimeSpan Length = TimeSpan.FromSeconds(2);

    /// <summary>The time in which the runtime compiles a call with all optimizations, as it does in a host that runs for long.</summary>
    private static readonly TimeSpan WarmUpLength = TimeSpan.FromSeconds(0.6);

    /// <summary>Prints a call with the call to which it is compared.</summary>
    /// <remarks>Their rounds alternate, so that both have the same noise.</remarks>
    public static void Compare(string name, Action call, string yardstick, Action compared)
    {
        WarmUp(call);
        WarmUp(compared);
        int calls = CallsPerRound(call);
        int comparedCalls = CallsPerRound(compared);
        var ours = new Measurement(double.MaxValue, double.MaxValue);
        Measurement theirs = ours;
        List<double> ratios = [];
        long start = Stopwatch.GetTimestamp();
        for (int round = 0; round < FewestRounds || Stopwatch.GetElapsedTime(start) < Length; round++)
        {
            Measurement mine = Round(call, calls);
            Measurement other = Round(compared, comparedCalls);
            ratios.Add(mine.Nanoseconds / other.Nanoseconds);
            ours = ours.BestWith(mine);
            theirs = theirs.BestWith(other);
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"| {name} | {ours.Nanoseconds:F0} ns | {ours.Bytes:F0} B | {yardstick} | {theirs.Nanoseconds:F0} ns | "
            + $"{ours.Nanoseconds / theirs.Nanoseconds:F2} | {Spread.Of(ratios)} |"));
    }

    /// <summary>Repeats a call until the runtime has compiled it with all optimizations.</summary>
    public static void WarmUp(Action call)
    {
        long start = Stopwatch.GetTimestamp();
        while (Stopwatch.GetElapsedTime(start) < WarmUpLength)
        {
            call();
        }
    }

    private Measurement BestWith(Measurement other) => new(Math.Min(Nanoseconds, other.Nanoseconds), Math.Min(Bytes, other.Bytes));

    private static int CallsPerRound(Action call)
    {
        int calls = 0;
        long start = Stopwatch.GetTimestamp();
        do
        {
            call();
            calls++;
        }
        while (Stopwatch.GetElapsedTime(start) < RoundLength);
        return calls;
    }

    // The loop gets no profile, because the runtime would otherwise inline whichever of the two calls it saw first.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static Measurement Round(Action call, int calls)
    {
        long bytes = GC.GetAllocatedBytesForCurrentThread();
        long start = Stopwatch.GetTimestamp();
        for (int done = 0; done < calls; done++)
        {
            call();
        }

        TimeSpan elapsed = Stopwatch.GetElapsedTime(start);
        bytes = GC.GetAllocatedBytesForCurrentThread() - bytes;
        return new Measurement(elapsed.TotalNanoseconds / calls, (double)bytes / calls);
    }
}
