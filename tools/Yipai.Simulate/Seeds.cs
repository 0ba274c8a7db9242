using System.Diagnostics;
using System.Globalization;
using Yipai.Simulate.Worlds;

namespace Yipai.Simulate;

/// <summary>Runs many seeds, each on one thread, and prints what they came to.</summary>
internal static class Seeds
{
    private const int MostShown = 10;
    private const int Batch = 50;

    private static readonly HashSet<string> Nothing = [];
    private static readonly ParallelOptions Workers = new() { MaxDegreeOfParallelism = Environment.ProcessorCount };

    /// <summary>Runs seeds until one fails, which is then shrunk and printed.</summary>
    /// <remarks>Returns 1 if one failed.</remarks>
    public static int Find(int from, int count)
    {
        for (int start = from; start < from + count; start += Batch)
        {
            var outcomes = new Outcome[Math.Min(Batch, from + count - start)];
            int first = start;
            Parallel.For(
                0, outcomes.Length, Workers, index => outcomes[index] = new World(first + index, Nothing, keepsLines: false).Run());
            int failed = Array.FindIndex(outcomes, outcome => outcome.Failures.Count > 0);
            if (failed >= 0)
            {
                Shrinker.Print(start + failed, outcomes[failed].Failures[0].Kind);
                return 1;
            }
        }

        return 0;
    }

    /// <summary>Runs seeds and returns 0 if none failed.</summary>
    /// <remarks>The first failing seed is shrunk and printed.</remarks>
    public static int Run(int from, int count, bool isTwice)
    {
        var watch = Stopwatch.StartNew();
        var outcomes = new Outcome[count];
        int different = 0;
        Parallel.For(0, count, Workers, index =>
        {
            outcomes[index] = new World(from + index, Nothing, keepsLines: false).Run();
            if (isTwice && new World(from + index, Nothing, keepsLines: false).Run().Hash != outcomes[index].Hash)
            {
                Interlocked.Increment(ref different);
            }
        });

        int Count(params FailureKind[] kinds) => outcomes.Count(outcome => outcome.Failures.Any(failure => kinds.Contains(failure.Kind)));
        int journeys = outcomes.Sum(outcome => outcome.Journeys);
        ulong hash = outcomes.Aggregate(0UL, (all, outcome) => (all * 1099511628211) ^ outcome.Hash);
        double slowest = outcomes.Max(outcome => outcome.Took).TotalSeconds;
        int others = Count(FailureKind.Leaked, FailureKind.Broken);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{count} seeds: {Count(FailureKind.Lost)} lost, {Count(FailureKind.Doubled)} doubled, {Count(FailureKind.Stuck)} stuck; "
            + $"{journeys / watch.Elapsed.TotalSeconds:0} journeys/s"));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{journeys} journeys, {others} other failures, slowest after healing {slowest:0} s, "
            + $"trace {hash:x16}{(isTwice ? $", {count - different} of {count} the same twice" : "")}"));
        foreach (int index in Enumerable.Range(0, count).Where(index => outcomes[index].Failures.Count > 0).Take(MostShown))
        {
            Console.WriteLine($"seed {from + index}: {outcomes[index].Failures[0]}");
        }

        int failed = Array.FindIndex(outcomes, outcome => outcome.Failures.Count > 0);
        if (failed >= 0)
        {
            Shrinker.Print(from + failed, outcomes[failed].Failures[0].Kind);
        }

        return failed >= 0 || different > 0 ? 1 : 0;
    }
}
