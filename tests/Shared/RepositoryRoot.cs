namespace Yipai.Sdk.Testing;

/// <summary>Finds the folder that contains Yipai.Sdk.sln.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) =>
        folder is null
            ? throw new InvalidOperationException(
                "The folder with Yipai.Sdk.sln was not found. Run the tests from a build inside the repository.")
        : File.Exists(System.IO.Path.Combine(folder.FullName, "Yipai.Sdk.sln")) ? folder.FullName
        : Find(folder.Parent);
}
