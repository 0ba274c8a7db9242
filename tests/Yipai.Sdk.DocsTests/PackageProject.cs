using System.Xml.Linq;

namespace Yipai.Sdk.DocsTests;

/// <summary>What the project file of a package, and the file that all packages share, say of it; nothing is built or packed.</summary>
/// <param name="Name">The package.</param>
/// <param name="Project">Its project file.</param>
internal sealed record PackageProject(string Name, XDocument Project)
{
    private static readonly XDocument Shared = XDocument.Parse(Repository.Read("src/Directory.Build.props"));

    /// <summary>Every package, by name.</summary>
    public static IReadOnlyList<PackageProject> All() =>
    [
        .. from path in Repository.Files("src", "*.csproj")
           orderby path
           select new PackageProject(Path.GetFileNameWithoutExtension(path), XDocument.Parse(Repository.Read(path))),
    ];

    /// <summary>A property as the project says it, or as all packages share it; empty if nobody sets it.</summary>
    public string Property(string name) => Own(name) is { Length: > 0 } own ? own : Value(Shared, name);

    /// <summary>A property that the project itself sets; empty if it does not.</summary>
    public string Own(string name) => Value(Project, name);

    /// <summary>The files that go to the root of the package, as the shared file names them.</summary>
    public static IEnumerable<string> PackedFiles() =>
        from none in Shared.Descendants("None")
        where (string?)none.Attribute("Pack") == "true"
        select ((string)none.Attribute("Include")!).Replace("$(MSBuildThisFileDirectory)", "../", StringComparison.Ordinal);

    public override string ToString() => Name;

    private static string Value(XDocument document, string name) => document.Descendants(name).LastOrDefault()?.Value ?? "";
}
