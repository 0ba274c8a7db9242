using System.Diagnostics;
using Yipai.KnockOut.Hosting;
using Yipai.Sdk.ConformanceTests;

namespace Yipai.KnockOut;

/// <summary>Builds the copy and runs its tests.</summary>
/// <remarks>
/// The idea: a process tries many rules, because a start costs a hundred times as much as a test. What a process keeps in static fields
/// must not carry over from one rule to the next. So each test first runs with every rule in place, which fills such fields rightly.
/// A failure counts only if the same test passes again with the rule back in place. If it does not, the process is thrown away.
/// A rule in data, or one that no test notices so, is tried in a process of its own in which it was never in place.
/// </remarks>
internal sealed class TestRunner(string folder) : IDisposable
{
    private readonly HostPool _pool = new(folder);

    /// <summary>Builds a test project of the copy, and with it those that it refers to.</summary>
    public void Build(string project)
    {
        var start = new ProcessStartInfo(
            "dotnet", ["build", Path.Combine("tests", project), "-v", "q", "-p:RunAnalyzers=false", "-p:TreatWarningsAsErrors=false"])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException(
                $"The copy does not build; the replacement of a rule is not a complete expression.\n{output}{errors.Result}");
        }
    }

    /// <summary>
    /// Returns the full names of the failing tests of the first project with failures, or an empty set if all tests pass.
    /// </summary>
    /// <param name="tests">The tests that can notice the rule.</param>
    /// <param name="rule">The number of the rule.</param>
    /// <param name="manifest">The path of the manifest without the rule, or null if the rule is in code.</param>
    /// <param name="isOneEnough">Whether the first failure ends the search; then only tests that reach the place run.</param>
    public IReadOnlyCollection<string> FindFailing(
        IEnumerable<CoveringTest> tests, int rule, string? manifest, bool isOneEnough) =>
        tests.GroupBy(test => test.Project)
            .Select(project => FindFailing(project.Key, [.. project.Select(test => test.FullName).Distinct()], rule, manifest, isOneEnough))
            .FirstOrDefault(failing => failing.Count > 0) ?? [];

    /// <summary>Runs tests of a project with every rule in place, and returns them with the places that they reach.</summary>
    public IReadOnlyList<TestRun> Measure(string project, string[] tests)
    {
        HostProcess host = TakeWarm(project, tests);
        _pool.Return(project, host);
        return [.. tests.Select(test => host.Known[test])];
    }

    /// <summary>Returns the full name of the first test that fails while a rule in code is wrong, or null if none does.</summary>
    public string? FindOneFailing(string project, string[] tests, int rule)
    {
        HostProcess host = _pool.Take(project);
        bool isFirst = !host.IsUsed;
        IReadOnlyCollection<string> failing = FailuresOf(host.Run(rule, tests, isOneEnough: true));
        if (IsClean(host, failing))
        {
            _pool.Return(project, host);
            return failing.FirstOrDefault();
        }

        host.Dispose();
        return isFirst || host.HasEnded ? failing.FirstOrDefault() : FindOneFailing(project, tests, rule);
    }

    /// <summary>Does the same in a process of its own, in which the rule was never right.</summary>
    public string? FindOneFailingAlone(string project, string[] tests, int rule, string? manifest)
    {
        using HostProcess own = HostProcess.Start(folder, project, rule, manifest);
        return FailuresOf(own.Run(rule, tests, isOneEnough: true)).FirstOrDefault();
    }

    /// <inheritdoc/>
    public void Dispose() => _pool.Dispose();

    private static IReadOnlyCollection<string> FailuresOf(IEnumerable<TestRun> runs) =>
        [.. runs.Where(run => run.IsFailed).Select(run => run.Name).Distinct()];

    private static bool IsClean(HostProcess host, IReadOnlyCollection<string> failing) =>
        !host.HasEnded && FailuresOf(host.Run(rule: -1, failing, isOneEnough: false)).Count == 0;

    private IReadOnlyCollection<string> FindFailing(string project, string[] tests, int rule, string? manifest, bool isOneEnough)
    {
        HostProcess host = TakeWarm(project, tests);
        tests = isOneEnough ? [.. tests.OrderBy(test => host.Known[test].Milliseconds)] : tests;
        if (manifest is null)
        {
            bool isFirst = !host.IsUsed;
            string[] reaching = isOneEnough ? [.. tests.Where(test => host.Known[test].Reached.Contains(rule))] : tests;
            IReadOnlyCollection<string> failing = FailuresOf(host.Run(rule, reaching, isOneEnough));
            if (!IsClean(host, failing))
            {
                host.Dispose();
                return isFirst || host.HasEnded ? failing : FindFailing(project, tests, rule, manifest, isOneEnough);
            }

            if (failing.Count > 0)
            {
                _pool.Return(project, host);
                return failing;
            }
        }

        _pool.Return(project, host);
        using HostProcess own = HostProcess.Start(folder, project, rule, manifest);
        return FailuresOf(own.Run(rule, tests, isOneEnough));
    }

    // A failure in a process that tried other rules before may be what they left behind, so it counts in a new process only.
    private HostProcess TakeWarm(string project, string[] tests)
    {
        HostProcess host = _pool.Take(project);
        IReadOnlyList<string> failing = host.WarmUp(tests);
        if (failing.Count == 0)
        {
            return host;
        }

        bool isFirst = !host.IsUsed;
        host.Dispose();
        return isFirst
            ? throw new InvalidOperationException($"These tests fail although every rule is in place: {string.Join(", ", failing)}")
            : TakeWarm(project, tests);
    }
}
