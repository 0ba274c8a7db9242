namespace Yipai.Sdk.Testing;

/// <summary>Lists the approved files of a test project, so that a test can find files that no test compares any longer.</summary>
internal static class ApprovedFiles
{
    private const string Ending = ".verified.txt";

    /// <summary>Returns the names of all approved files, without their ending and in ordinal order.</summary>
    public static string[] Names(string project) =>
    [
        .. Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "tests", project), "*" + Ending)
            .Select(path => Path.GetFileName(path)[..^Ending.Length]).Order(StringComparer.Ordinal),
    ];
}
