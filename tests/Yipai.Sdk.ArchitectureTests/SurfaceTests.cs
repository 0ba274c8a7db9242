namespace Yipai.Sdk.ArchitectureTests;

/// <summary>
/// How many types a package shows: what users never name is internal, or lies in a Storage namespace for those who write a store.
/// </summary>
public sealed class SurfaceTests
{
    [Theory]
    [InlineData("Yipai.Client", 31)]
    [InlineData("Yipai.Client.Sqlite", 4)]
    [InlineData("Yipai.Client.Browser", 1)]
    public void Package_OutsideItsStorageNamespace_ShowsAtMost(string package, int most)
    {
        string[] shown = [.. Packages.Load(package).GetExportedTypes().Where(type => type.Namespace != $"{package}.Storage")
            .Select(type => type.FullName!)];

        Assert.True(shown.Length <= most, string.Join(Environment.NewLine, shown));
    }
}
