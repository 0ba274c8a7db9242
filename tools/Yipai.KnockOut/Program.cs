using System.Globalization;
using Yipai.Sdk.ConformanceTests;
using Yipai.Sdk.ConformanceTests.KnockOuts;
using Yipai.KnockOut;
using Yipai.Sdk.Testing;

// Options: --check compares the result with the page instead of writing it. A clause id runs only that clause and --parts runs only the
// engines; --parts=A|B runs the engines whose rule, place or tests contain one of these words. These runs write nothing.
string[] only = [.. args.Where(argument => argument.StartsWith('P'))];
string? parts = args.FirstOrDefault(argument => argument.StartsWith("--parts"))?["--parts".Length..].TrimStart('=');
bool arePartsOnly = parts is not null;
IReadOnlyList<ClauseRule> clauses =
    [.. ClauseRule.ReadAll().Where(rule => !arePartsOnly && (only.Length == 0 || only.Contains(rule.Clause)))];
IEnumerable<ClauseRule> engines = ClauseRule.ReadParts()
    .Where(rule => (parts ?? "").Split('|').Any($"{rule.Rule} {rule.Place} {rule.Tests}".Contains));
IReadOnlyList<ClauseRule> rules = only.Length == 0 ? [.. clauses, .. engines] : clauses;
ILookup<string, CoveringTest> covering = CoverageMap.Read().ToLookup(test => test.Clause);
IReadOnlyList<IReadOnlyCollection<CoveringTest>> tests =
    [.. rules.Select(rule => rule.Tests is null ? covering[rule.Clause].ToArray() : CoverageMap.Under(rule.Tests))];
var copy = new SourceCopy(rules);
if (copy.Problems.Count > 0)
{
    Console.WriteLine(string.Join('\n', copy.Problems));
    return 1;
}

copy.Write();
var runner = new TestRunner(copy.Folder);
runner.Build(tests.SelectMany(test => test).Select(test => test.Project).Distinct());

IReadOnlyCollection<string> failing = runner.FindFailing(tests.SelectMany(test => test));
if (failing.Count > 0)
{
    Console.WriteLine($"These tests fail although every rule is in place: {string.Join(", ", failing)}");
    return 1;
}

var knockedOutBy = new IReadOnlyList<string>[rules.Count];
Parallel.For(0, rules.Count, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, number =>
{
    string switchName = number.ToString(CultureInfo.InvariantCulture);
    knockedOutBy[number] =
    [
        .. runner.FindFailing(tests[number], switchName, copy.FindManifest(number))
            .Select(name => string.Join('.', name.Split('.')[^2..])),
    ];
    string failed = knockedOutBy[number].Count == 0 ? "NO TEST FAILS" : $"{knockedOutBy[number].Count} tests fail";
    Console.WriteLine($"{rules[number].Clause}{rules[number].Tests}: {failed} without \"{rules[number].Rule}\"");
});

int unnoticed = knockedOutBy.Count(names => names.Count == 0);
Console.WriteLine($"{rules.Count - unnoticed} of {rules.Count} rules are noticed when they are missing.");
if (only.Length > 0 || arePartsOnly)
{
    return unnoticed == 0 ? 0 : 1;
}

string path = Path.Combine(RepositoryRoot.Path, ConformancePage.Path);
string page = ConformancePage.Write(clauses.Zip(knockedOutBy).ToDictionary(pair => pair.First, pair => pair.Second));
if (args.Contains("--check"))
{
    bool isStale = File.ReadAllText(path).ReplaceLineEndings("\n") != page;
    Console.WriteLine(
        isStale ? $"{ConformancePage.Path} is stale; run without --check and commit it." : $"{ConformancePage.Path} is up to date.");
    return unnoticed == 0 && !isStale ? 0 : 1;
}

File.WriteAllText(path, page);
return unnoticed == 0 ? 0 : 1;
