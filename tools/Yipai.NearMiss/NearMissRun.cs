using System.Diagnostics;
using System.Globalization;
using Yipai.KnockOut;
using Yipai.Sdk.ConformanceTests;
using Yipai.Sdk.ConformanceTests.KnockOuts;
using Yipai.Sdk.ConformanceTests.NearMisses;
using Yipai.Sdk.Testing;

namespace Yipai.NearMiss;

/// <summary>Plants plausible mistakes in a copy of the sources and sees whether a test notices each.</summary>
internal static class NearMissRun
{
    /// <summary>Tries the mistakes that the options choose.</summary>
    /// <param name="args">
    /// <c>--list</c> checks that each mistake has its place, and lists them. <c>--sample 40 --seed 1</c> tries 40 of those that some
    /// test notices, <c>--open</c> tries the others, and <c>--only=WORD</c> those with a word in their sentence or place. These runs
    /// write nothing. Else the run tries all mistakes and writes the page. With <c>--code</c> each of these runs leaves out the mistakes in data.
    /// </param>
    public static int Run(string[] args)
    {
        IReadOnlyList<ClauseRule> knockOuts = [.. ClauseRule.ReadAll(), .. ClauseRule.ReadParts()];
        IReadOnlyList<ClauseRule> mistakes = [.. ClauseRule.ReadMistakes(), .. ManifestMistakes.ReadAll()];
        var copy = new SourceCopy([.. knockOuts, .. mistakes]);
        if (copy.Problems.Count > 0)
        {
            Console.WriteLine(string.Join('\n', copy.Problems));
            return 1;
        }

        if (args.Contains("--list"))
        {
            Console.WriteLine(string.Join('\n', mistakes.Select(mistake => $"{mistake.Rule} ({mistake.Place})")));
            Console.WriteLine($"{mistakes.Count} near misses, each with its place.");
            return 0;
        }

        var watch = Stopwatch.StartNew();
        copy.Write();
        using var runner = new TestRunner(copy.Folder);
        runner.Build(CoverageMap.AllProjects);
        Report("The copy is built", watch);
        var map = new TestMap(
            CoverageMap.Deciding.AsParallel().SelectMany(project => runner.Measure(project.Key, [.. project])
                .Select(run => new MappedTest(project.Key, run))));
        Report("The tests have run without a mistake", watch);

        IReadOnlyList<int> chosen = Choice.Of(mistakes, args);
        var noticed = new string?[chosen.Count];
        var trial = new Trial(runner, copy, map);
        Parallel.For(0, chosen.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, place =>
        {
            ClauseRule mistake = mistakes[chosen[place]];
            string? test = trial.Find(knockOuts.Count + chosen[place]);
            noticed[place] = test is null ? null : string.Join('.', test.Split('.')[^2..]);
            Console.WriteLine($"{noticed[place] ?? "NO TEST FAILS"}: {mistake.Rule} ({mistake.Place})");
        });

        int unnoticed = noticed.Count(test => test is null);
        Report($"{chosen.Count - unnoticed} of {chosen.Count} near misses are noticed", watch);
        if (!args.Any(argument => argument.StartsWith("--only=") || argument is "--sample" or "--open"))
        {
            string page = NearMissPage.Write(
                [.. chosen.Select(number => mistakes[number]).Zip(noticed)], TimeProvider.System.GetUtcNow(), watch.Elapsed);
            File.WriteAllText(Path.Combine(RepositoryRoot.Path, NearMissPage.Path), page);
        }

        return unnoticed == 0 ? 0 : 1;
    }

    private static void Report(string what, Stopwatch watch) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}, {watch.Elapsed.TotalSeconds:0} s after the start."));
}
