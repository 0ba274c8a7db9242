using Yipai.Simulate.Worlds;

namespace Yipai.Simulate;

/// <summary>Finds few events of a failing seed that suffice to fail.</summary>
/// <remarks>
/// It mutes ever smaller parts of the events that happened, as delta debugging does (Zeller and Hildebrandt 2002), and keeps each part
/// muted without which the world still fails in the same way.
/// </remarks>
internal static class Shrinker
{
    private const int MostRuns = 600;

    public static void Print(int seed, FailureKind kind)
    {
        Outcome outcome = Shrink(seed, kind);
        Console.WriteLine($"Seed {seed} fails with {outcome.Fired.Count} events:");
        foreach (string fired in outcome.Fired)
        {
            Console.WriteLine($"  {fired}");
        }

        foreach (Failure failure in outcome.Failures)
        {
            Console.WriteLine($"  -> {failure.Kind}: {failure.What}");
        }
    }

    private static Outcome Shrink(int seed, FailureKind kind)
    {
        HashSet<string> muted = [];
        Outcome best = Run(seed, muted);
        int runs = 0;
        for (int size = best.Fired.Count; size >= 1; size /= 2)
        {
            for (int start = 0; start < best.Fired.Count && runs < MostRuns;)
            {
                HashSet<string> more = [.. muted, .. best.Fired.Skip(start).Take(size)];
                Outcome tried = Run(seed, more);
                runs++;
                if (tried.Failures.Any(failure => failure.Kind == kind))
                {
                    (muted, best) = (more, tried);
                }
                else
                {
                    start += size;
                }
            }
        }

        return best;
    }

    private static Outcome Run(int seed, HashSet<string> muted) => new World(seed, muted, keepsLines: false).Run();
}
