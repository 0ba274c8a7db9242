namespace Yipai.Sdk.Testing;

/// <summary>The folder that holds Yipai.Sdk.sln.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find(new DirectoryInfo(AppContext.BaseDirectory));

    private static string Find(DirectoryInfo? folder) =>
        folder is null ? throw new InvalidOperationException("These tests run from a build inside the repository.")
        : File.Exists(System.IO.Path.Combine(folder.FullName, "Yipai.Sdk.sln")) ? folder.FullName
        : Find(folder.Parent);
}
