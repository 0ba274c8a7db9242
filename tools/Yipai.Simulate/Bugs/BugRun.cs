using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Yipai.KnockOut;

namespace Yipai.Simulate.Bugs;

/// <summary>Plants mistakes in a copy of the sources, builds the simulation there once, and lets it look for each mistake.</summary>
internal static partial class BugRun
{
    [GeneratedRegex(@"^Seed (\d+) fails with (\d+) events:", RegexOptions.Multiline)]
    private static partial Regex Found { get; }

    /// <summary>Looks for one mistake, or for all.</summary>
    /// <remarks>Returns 0 if the simulation found each.</remarks>
    public static int Run(string name, int seeds)
    {
        IReadOnlyList<Bug> bugs = Bug.ReadAll();
        Bug[] chosen = [.. bugs.Where(bug => name == "all" || bug.Name == name)];
        if (chosen.Length == 0)
        {
            Console.WriteLine($"There is no mistake \"{name}\". Choose all, {string.Join(", ", bugs.Select(bug => bug.Name))}.");
            return 1;
        }

        var copy = new SourceCopy([.. bugs.Select(bug => bug.ToRule())], "simulate");
        if (copy.Problems.Count > 0)
        {
            Console.WriteLine(string.Join('\n', copy.Problems));
            return 1;
        }

        copy.Write();
        string project = Path.Combine(copy.Folder, "tools", "Yipai.Simulate");
        (int built, string output) = Start("", "build", "-c", "Release", "-v", "q", "-nologo", "-p:RunAnalyzers=false", project);
        if (built != 0)
        {
            Console.WriteLine(output);
            return 1;
        }

        string program = Path.Combine(project, "bin", "Release", "net10.0", "Yipai.Simulate.dll");
        Console.WriteLine("| mistake | the client | found by seed | events after shrinking |\n| --- | --- | --- | --- |");
        bool[] found = [.. chosen.Select(bug => IsFound(bug, bugs, program, seeds, isAlone: chosen.Length == 1))];
        return found.All(isFound => isFound) ? 0 : 1;
    }

    private static bool IsFound(Bug bug, IReadOnlyList<Bug> bugs, string program, int seeds, bool isAlone)
    {
        string number = bugs.Index().First(pair => pair.Item == bug).Index.ToString(CultureInfo.InvariantCulture);
        (_, string output) = Start(number, program, "--find", "--seeds", seeds.ToString(CultureInfo.InvariantCulture));
        Match found = Found.Match(output);
        string where = found.Success ? $"{found.Groups[1]} | {found.Groups[2]}" : $"NOT FOUND in {seeds} seeds | ";
        Console.WriteLine($"| `{bug.Name}` | {bug.Mistake} | {where} |");
        if (isAlone || (output.Length > 0 && !found.Success))
        {
            Console.WriteLine(output);
        }

        return found.Success;
    }

    private static (int Code, string Output) Start(string planted, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true };
        start.Environment["YIPAI_KNOCK_OUT"] = planted;
        using Process process = Process.Start(start)!;
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output);
    }
}
