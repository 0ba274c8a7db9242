namespace Yipai.Sdk.Testing;

/// <summary>Compares a text with its approved file, by the file convention of Verify.</summary>
/// <remarks>
/// <c>NAME.verified.txt</c> beside the test is what was approved; where a text differs, <c>NAME.received.txt</c> is written beside it,
/// and renaming it approves the change. With SnapshotsBy=Verify the class in VerifySnapshot.cs takes its place; CONTRIBUTING.md says how.
/// </remarks>
internal static class Snapshot
{
    public static Task Match(string project, string name, string text)
    {
        string folder = Path.Combine(RepositoryRoot.Path, "tests", project);
        string verified = Path.Combine(folder, $"{name}.verified.txt");
        string received = Path.Combine(folder, $"{name}.received.txt");
        string approved = File.Exists(verified) ? Normal(File.ReadAllText(verified)) : "";
        if (approved == Normal(text))
        {
            File.Delete(received);
            return Task.CompletedTask;
        }

        File.WriteAllText(received, Normal(text));
        Assert.Fail($"{name} differs from its approved text. Compare {name}.received.txt with {name}.verified.txt in tests/{project}; rename it to approve.");
        return Task.CompletedTask;
    }

    private static string Normal(string text) => text.ReplaceLineEndings("\n").TrimEnd() + "\n";
}
