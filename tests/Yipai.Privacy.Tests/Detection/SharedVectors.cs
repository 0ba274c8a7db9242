using System.Text.Json;

namespace Yipai.Privacy.Tests.Detection;

/// <summary>The test vectors beside the repository; a test that needs them is skipped where they are not.</summary>
internal static class SharedVectors
{
    public static IEnumerable<JsonElement> Rows(string file)
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Yipai.Sdk.sln")))
        {
            folder = folder.Parent;
        }

        string path = Path.Combine(folder?.Parent?.FullName ?? "", "shared", "data", "vectors", file);
        Skip.IfNot(File.Exists(path), "The shared reference data is not beside the repository.");
        return File.ReadLines(path).Select(line => JsonDocument.Parse(line).RootElement);
    }
}
