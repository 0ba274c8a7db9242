using System.Diagnostics;
using System.Globalization;
using System.Text.Json;

namespace Yipai.KnockOut.Hosting;

/// <summary>Represents a process that runs tests of one project on request.</summary>
internal sealed class HostProcess : IDisposable
{
    /// <summary>The longest time that one test may take, because a mistake can make a loop endless.</summary>
    private static readonly TimeSpan LongestTest = TimeSpan.FromMinutes(3);

    /// <summary>The time from which on a run reports a test as slow, because each test runs at least twice.</summary>
    private const int SlowMilliseconds = 10_000;

    private readonly Process _process;
    private readonly Dictionary<string, TestRun> _known = [];

    private HostProcess(Process process) => _process = process;

    /// <summary>Gets the tests that ran in this process while every rule was in place, by their names.</summary>
    public IReadOnlyDictionary<string, TestRun> Known => _known;

    /// <summary>Gets whether a rule was off in this process before.</summary>
    public bool IsUsed { get; private set; }

    /// <summary>Gets whether the process ended by itself or was stopped.</summary>
    public bool HasEnded { get; private set; }

    /// <summary>Starts a process.</summary>
    /// <param name="folder">The folder of the copy.</param>
    /// <param name="project">The test project.</param>
    /// <param name="rule">The number of a rule that is off from the first moment, or -1.</param>
    /// <param name="manifest">The path of the manifest that the process reads, or null for the one of the package.</param>
    public static HostProcess Start(string folder, string project, int rule = -1, string? manifest = null)
    {
        string assembly = Path.Combine(folder, "tests", project, "bin", "Debug", "net10.0", project);
        var start = new ProcessStartInfo(
            "dotnet",
            [
                "exec", "--depsfile", $"{assembly}.deps.json", "--runtimeconfig", $"{assembly}.runtimeconfig.json",
                typeof(HostProcess).Assembly.Location, "host", $"{assembly}.dll",
            ])
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["YIPAI_KNOCK_OUT"] = rule.ToString(CultureInfo.InvariantCulture);
        start.Environment["YIPAI_KNOCK_OUT_MANIFEST"] = manifest ?? "";
        Process process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        return new HostProcess(process) { IsUsed = rule >= 0 || manifest is not null };
    }

    /// <summary>Runs tests while a rule is off, or while every rule is in place (-1).</summary>
    /// <remarks>The test during which the process ends, or which takes too long, has failed.</remarks>
    public IReadOnlyList<TestRun> Run(int rule, IReadOnlyCollection<string> tests, bool isOneEnough)
    {
        if (tests.Count == 0)
        {
            return [];
        }

        IsUsed |= rule >= 0;
        _process.StandardInput.WriteLine(JsonSerializer.Serialize(new TestRequest(rule, tests, isOneEnough)));
        _process.StandardInput.Flush();
        string started = tests.First();
        while (ReadLine() is { } line)
        {
            if (line.StartsWith(TestHost.AnswerMark, StringComparison.Ordinal))
            {
                return JsonSerializer.Deserialize<TestRun[]>(line.AsSpan(TestHost.AnswerMark.Length))!;
            }

            started = line.StartsWith(TestHost.StartMark, StringComparison.Ordinal) ? line[TestHost.StartMark.Length..] : started;
        }

        HasEnded = true;
        return [new TestRun(started, IsFailed: true, Milliseconds: 0, [])];
    }

    /// <summary>Runs those of the tests that have not run in this process yet, while every rule is in place.</summary>
    /// <returns>The names of the tests that fail although nothing is off.</returns>
    public IReadOnlyList<string> WarmUp(IEnumerable<string> tests)
    {
        string[] unknown = [.. tests.Where(test => !_known.ContainsKey(test))];
        IReadOnlyList<TestRun> runs = Run(rule: -1, unknown, isOneEnough: false);
        foreach (TestRun run in runs)
        {
            _known[run.Name] = run;
            if (run.Milliseconds > SlowMilliseconds)
            {
                Console.WriteLine(
                    $"{run.Name} takes {run.Milliseconds / 1000} s; if that is usual, give it Trait(\"Duration\", \"Long\").");
            }
        }

        return [.. runs.Where(run => run.IsFailed).Select(run => run.Name), .. unknown.Where(test => !_known.ContainsKey(test))];
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
        }

        _process.Dispose();
    }

    private string? ReadLine()
    {
        Task<string?> line = _process.StandardOutput.ReadLineAsync();
        return line.Wait(LongestTest) ? line.Result : null;
    }
}
