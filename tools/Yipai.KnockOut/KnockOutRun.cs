using System.Collections.Concurrent;
using Yipai.Sdk.ConformanceTests;
using Yipai.Sdk.ConformanceTests.KnockOuts;
using Yipai.Sdk.Testing;

namespace Yipai.KnockOut;

/// <summary>Takes rules out of a copy of the sources and writes or checks the page of conformance.</summary>
internal static class KnockOutRun
{
    /// <summary>Runs the rules that the options choose.</summary>
    /// <param name="args">
    /// <c>--check</c> compares the result with the page instead of writing it. A clause id runs only that clause and <c>--parts</c> runs
    /// only the engines; <c>--parts=A|B</c> runs the engines whose rule, place or tests contain one of these words.
    /// Such a part of a run writes nothing.
    /// </param>
    public static int Run(string[] args)
    {
        string[] only = [.. args.Where(argument => argument.StartsWith('P'))];
        string? parts = args.FirstOrDefault(argument => argument.StartsWith("--parts"))?["--parts".Length..].TrimStart('=');
        IReadOnlyList<ClauseRule> rules = Choose(only, parts);

        // A whole run has the same switches as one of the near misses, so that both use one build.
        bool isWhole = only.Length == 0 && parts is null;
        var copy = new SourceCopy(isWhole ? [.. rules, .. ClauseRule.ReadMistakes()] : rules);
        if (copy.Problems.Count > 0)
        {
            Console.WriteLine(string.Join('\n', copy.Problems));
            return 1;
        }

        copy.Write();
        IReadOnlyList<IReadOnlyCollection<string>> knockedOutBy = KnockOut(rules, copy);
        int unnoticed = knockedOutBy.Count(names => names.Count == 0);
        Console.WriteLine($"{rules.Count - unnoticed} of {rules.Count} rules are noticed when they are missing.");
        bool isPageRight = !isWhole || WriteOrCheck(rules, knockedOutBy, args.Contains("--check"));
        return unnoticed == 0 && isPageRight ? 0 : 1;
    }

    private static IReadOnlyList<ClauseRule> Choose(string[] only, string? parts)
    {
        IEnumerable<ClauseRule> clauses = ClauseRule.ReadAll().Where(rule => only.Length == 0 || only.Contains(rule.Clause));
        IEnumerable<ClauseRule> engines = ClauseRule.ReadParts()
            .Where(rule => (parts ?? "").Split('|').Any($"{rule.Rule} {rule.Place} {rule.Tests}".Contains));
        return [.. parts is null ? clauses : [], .. only.Length == 0 ? engines : []];
    }

    private static IReadOnlyList<IReadOnlyCollection<string>> KnockOut(IReadOnlyList<ClauseRule> rules, SourceCopy copy)
    {
        ILookup<string, CoveringTest> covering = CoverageMap.Read().ToLookup(test => test.Clause);
        IReadOnlyList<IReadOnlyCollection<CoveringTest>> tests =
        [
            .. rules.Select(rule => (rule.Tests is null ? covering[rule.Clause] : CoverageMap.Under(rule.Tests))
                .Where(test => !test.IsLong).ToArray()),
        ];
        string[] projects = [.. tests.SelectMany(test => test).Select(test => test.Project).Distinct()];
        using var runner = new TestRunner(copy.Folder);
        runner.Build(projects is [var one] ? one : CoverageMap.AllProjects);

        // Rules with the same tests stay together, so that only one process has to warm these tests up.
        IGrouping<string, int>[] groups =
        [
            .. Enumerable.Range(0, rules.Count).GroupBy(number => rules[number].Tests ?? rules[number].Clause)
                .OrderByDescending(group => group.Count()),
        ];
        var knockedOutBy = new IReadOnlyCollection<string>[rules.Count];
        var next = Partitioner.Create(groups, EnumerablePartitionerOptions.NoBuffering);
        Parallel.ForEach(next, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, group =>
        {
            foreach (int number in group)
            {
                bool isOneEnough = rules[number].Tests is not null;
                IReadOnlyCollection<string> failing = runner.FindFailing(tests[number], number, copy.FindManifest(number), isOneEnough);
                knockedOutBy[number] = [.. failing.Select(name => string.Join('.', name.Split('.')[^2..]))];
                string failed = failing.Count == 0 ? "NO TEST FAILS" : isOneEnough ? "a test fails" : $"{failing.Count} tests fail";
                Console.WriteLine($"{rules[number].Clause}{rules[number].Tests}: {failed} without \"{rules[number].Rule}\"");
            }
        });

        return knockedOutBy;
    }

    private static bool WriteOrCheck(
        IReadOnlyList<ClauseRule> rules, IReadOnlyList<IReadOnlyCollection<string>> knockedOutBy, bool isCheck)
    {
        string path = Path.Combine(RepositoryRoot.Path, ConformancePage.Path);
        string page = ConformancePage.Write(
            rules.Zip(knockedOutBy).Where(pair => pair.First.Tests is null).ToDictionary(pair => pair.First, pair => pair.Second));
        if (!isCheck)
        {
            File.WriteAllText(path, page);
            return true;
        }

        bool isStale = File.ReadAllText(path).ReplaceLineEndings("\n") != page;
        Console.WriteLine(
            isStale ? $"{ConformancePage.Path} is stale; run without --check and commit it." : $"{ConformancePage.Path} is up to date.");
        return !isStale;
    }
}
