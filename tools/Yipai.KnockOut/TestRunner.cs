using System.Diagnostics;
using System.Text.RegularExpressions;
using Yipai.Sdk.ConformanceTests;

namespace Yipai.KnockOut;

/// <summary>Builds the copy and runs its tests, each run in its own process.</summary>
/// <remarks>
/// It uses the console runner of xunit, which starts in half a second. The runner of <c>dotnet test</c> takes several seconds, which would
/// be most of the time of a run with hundreds of rules.
/// </remarks>
internal sealed partial class TestRunner(string folder)
{
    public void Build(IEnumerable<string> projects)
    {
        foreach (string project in projects)
        {
            (int code, string output) = Run(
                [], "build", Path.Combine("tests", project), "-v", "q", "-p:RunAnalyzers=false", "-p:TreatWarningsAsErrors=false");
            if (code != 0)
            {
                throw new InvalidOperationException(
                    $"The copy does not build; the replacement of a rule is not a complete expression.\n{output}");
            }
        }
    }

    /// <summary>
    /// Returns the full names of the failing tests of the first project with failures, or an empty set if all tests pass.
    /// </summary>
    public IReadOnlyCollection<string> FindFailing(IEnumerable<CoveringTest> tests, string rule = "", string? manifest = null) =>
        tests.GroupBy(test => test.Project)
            .Select(project => FindFailing(project.Key, project.Select(test => test.FullName).Distinct(), rule, manifest))
            .FirstOrDefault(failing => failing.Count > 0) ?? [];

    [GeneratedRegex(@"^\s+([\w.+]+).* \[FAIL\]", RegexOptions.Multiline)]
    private static partial Regex FailedLine { get; }

    [GeneratedRegex(@"Total: [1-9]\d*, Errors: 0")]
    private static partial Regex Summary { get; }

    private static readonly string XunitConsole = Path.Combine(AppContext.BaseDirectory, "xunit", "xunit.console.dll");

    private HashSet<string> FindFailing(string project, IEnumerable<string> tests, string rule, string? manifest)
    {
        string assembly = Path.Combine(folder, "tests", project, "bin", "Debug", "net10.0", project);
        (int code, string output) = Run(
            new Dictionary<string, string> { ["YIPAI_KNOCK_OUT"] = rule, ["YIPAI_KNOCK_OUT_MANIFEST"] = manifest ?? "" },
            [
                "exec", "--depsfile", $"{assembly}.deps.json", "--runtimeconfig", $"{assembly}.runtimeconfig.json",
                XunitConsole, $"{assembly}.dll", "-nologo", "-nocolor", .. tests.SelectMany(test => new[] { "-method", test }),
            ]);
        HashSet<string> failing = [.. FailedLine.Matches(output).Select(match => match.Groups[1].Value)];
        bool isWhole = Summary.IsMatch(output) && code == 0 == (failing.Count == 0);
        return isWhole ? failing : throw new InvalidOperationException($"The tests of {project} did not run.\n{output}");
    }

    private (int Code, string Output) Run(Dictionary<string, string> variables, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in variables)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output + errors.Result);
    }
}
