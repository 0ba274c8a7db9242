using System.Globalization;
using Yipai.Sdk.ConformanceTests;
using Yipai.Sdk.KnockOut;
using Yipai.Sdk.Testing;

// Options: --check compares with the page instead of writing it; a clause id runs that clause alone and writes nothing.
string[] only = [.. args.Where(argument => argument.StartsWith('P'))];
IReadOnlyList<ClauseRule> rules = [.. ClauseRule.ReadAll().Where(rule => only.Length == 0 || only.Contains(rule.Clause))];
ILookup<string, CoveringTest> tests = CoverageMap.Read().ToLookup(test => test.Clause);
var copy = new SourceCopy(rules);
copy.Write();
var runner = new TestRunner(copy.Folder);
runner.Build(rules.SelectMany(rule => tests[rule.Clause]).Select(test => test.Project).Distinct());

IReadOnlyCollection<string> failing = runner.FindFailing(rules.SelectMany(rule => tests[rule.Clause]));
if (failing.Count > 0)
{
    Console.WriteLine($"With every rule in place these fail: {string.Join(", ", failing)}");
    return 1;
}

var knockedOutBy = new IReadOnlyList<string>[rules.Count];
Parallel.For(0, rules.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, number =>
{
    string switchName = number.ToString(CultureInfo.InvariantCulture);
    knockedOutBy[number] =
        [.. runner.FindFailing(tests[rules[number].Clause], switchName, copy.FindManifest(number)).Select(name => string.Join('.', name.Split('.')[^2..]))];
    Console.WriteLine($"{rules[number].Clause}: {(knockedOutBy[number].Count == 0 ? "NOT NOTICED" : $"{knockedOutBy[number].Count} fail")} without \"{rules[number].Rule}\"");
});

int unnoticed = knockedOutBy.Count(names => names.Count == 0);
Console.WriteLine($"{rules.Count - unnoticed} of {rules.Count} rules are noticed when they are gone.");
if (only.Length > 0)
{
    return unnoticed == 0 ? 0 : 1;
}

string path = Path.Combine(RepositoryRoot.Path, ConformancePage.Path);
string page = ConformancePage.Write(rules.Zip(knockedOutBy).ToDictionary(pair => pair.First, pair => pair.Second));
if (args.Contains("--check"))
{
    bool isStale = File.ReadAllText(path).ReplaceLineEndings("\n") != page;
    Console.WriteLine(isStale ? $"{ConformancePage.Path} is stale; run without --check and commit it." : $"{ConformancePage.Path} is up to date.");
    return unnoticed == 0 && !isStale ? 0 : 1;
}

File.WriteAllText(path, page);
return unnoticed == 0 ? 0 : 1;
