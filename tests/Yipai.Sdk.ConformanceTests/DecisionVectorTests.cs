using System.Diagnostics;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.ConformanceTests;

/// <summary>The vectors say what the guard says, and another language can read them.</summary>
public sealed class DecisionVectorTests
{
    [Fact]
    public void DecisionVectors_CommittedFile_IsUpToDate()
    {
        string file = Path.Combine(RepositoryRoot.Path, DecisionVectors.Path);
        string now = DecisionVectors.Write();
        if (File.ReadAllText(file) == now)
        {
            return;
        }

        File.WriteAllText(file + ".received.txt", now);

        Assert.Fail($"{DecisionVectors.Path} is stale. Compare it with the .received.txt beside it; rename that to approve.");
    }

    [Fact]
    public void Write_AllVectors_AreAThousandAndOfEveryOutcome()
    {
        string[] lines = DecisionVectors.Write().Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.True(lines.Length >= 1000, $"{lines.Length}");
        Assert.Contains(lines, line => line.Contains("\"strict\":{\"allowed\":true", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.Contains("\"asWritten\":{\"allowed\":false", StringComparison.Ordinal));
    }

    [SkippableFact]
    public void DecisionVectors_ReaderWithoutDotnet_FindsThemConsistent()
    {
        Requires.Machine(CanRunNode(), "Node.js, to read the vectors in another language");
        using Process node = Process.Start(new ProcessStartInfo("node", ["docs/vectors/check.mjs"])
        {
            WorkingDirectory = RepositoryRoot.Path, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        string output = node.StandardOutput.ReadToEnd() + node.StandardError.ReadToEnd();

        node.WaitForExit();

        Assert.True(node.ExitCode == 0, output);
    }

    private static bool CanRunNode() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Any(folder => File.Exists(Path.Combine(folder, "node")) || File.Exists(Path.Combine(folder, "node.exe")));
}
