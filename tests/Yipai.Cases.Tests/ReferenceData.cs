namespace Yipai.Cases.Tests;

/// <summary>The reference tables beside the repository; a test that needs them is skipped where they are not.</summary>
internal static class ReferenceData
{
    public static IEnumerable<string[]> Rows(string file, char separator)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Yipai.Sdk.sln")))
        {
            folder = folder.Parent;
        }

        string path = Path.Combine(folder?.Parent?.FullName ?? "", "shared", "data", file);
        Skip.IfNot(File.Exists(path), "The shared reference data is not beside the repository.");
        return File.ReadLines(path).Select(line => line.Split(separator));
    }
}
