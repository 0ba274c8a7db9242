namespace Yipai.Sdk.Testing;

/// <summary>Compares a text with its approved file, with the file names of Verify.</summary>
/// <remarks>
/// The approved text is <c>NAME.verified.txt</c> beside the test. If a text differs, the test writes <c>NAME.received.txt</c> beside it.
/// Rename that file to approve the change. With SnapshotsBy=Verify the class in VerifySnapshot.cs replaces this one (CONTRIBUTING.md).
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
        Assert.Fail(
            $"{name} differs from its approved text. Compare {name}.received.txt with {name}.verified.txt in tests/{project}, "
            + $"and rename {name}.received.txt to approve the change.");
        return Task.CompletedTask;
    }

    private static string Normal(string text) => text.ReplaceLineEndings("\n").TrimEnd() + "\n";
}
