using System.Text.RegularExpressions;
using Xunit.Abstractions;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.ArchitectureTests;

/// <summary>House rules that a reader can rely on.</summary>
public sealed partial class HouseStyleTests(ITestOutputHelper output)
{
    /// <summary>Made to be derived from: the client's types for mocking, and the door of identifiers for counting.</summary>
    private static readonly string[] Open =
    [
        "YipaiClient", "DraftsClient", "ReportsClient", "CasesClient", "ConsentClient", "AccountClient", "RightsClient", "MessagesClient",
        "SupportClient", "PermissionsClient", "DeviceClient", "ContactsClient", "VerificationClient",
        "PurchasesClient", "BindingsClient", "SitesClient", "StaffClient", "OfficerClient",
        "DisclosuresClient", "ParticipationClient",
        "PersonalizationClient",
        "OutboxClient", "IdentifierSource", "ChanceSource", "DiskBehavior", "PrivacyException",
    ];

    [Theory, MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void PublicType_NotListedAsOpen_IsSealedAbstractOrStatic(string package) =>
        Assert.Empty(
            from type in Packages.Load(package).GetExportedTypes()
            where type is { IsClass: true, IsSealed: false, IsAbstract: false } && !Open.Contains(type.Name)
            select type.FullName);

    [Theory, MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void Namespace_OfAType_IsItsRoomOrForHeadlinesItsPackage(string package)
    {
        string root = Path.Combine(RepositoryRoot.Path, "src", package);
        string[] headlines = HeadlineTypes.All.GetValueOrDefault(package, []);

        Assert.All(Sources(root), file =>
        {
            // A sub-room is a shelf of its room: it has no namespace of its own.
            string room = Path.GetRelativePath(root, Path.GetDirectoryName(file)!).Split(Path.DirectorySeparatorChar)[0];
            bool isHeadline = headlines.Contains(TypeOf(file));
            string expected = room == "." || isHeadline ? package : $"{package}.{room}";
            string actual = Declaration().Match(File.ReadAllText(file)).Groups[1].Value;
            Assert.True(actual == expected || actual == "Microsoft.Extensions.DependencyInjection", $"{file}: {actual}");
        });
    }

    [Fact]
    public void HeadlineTypes_EachPackage_AreAtMost32AndExist() => Assert.All(HeadlineTypes.All, package =>
    {
        // The parts of YipaiClient do not count, because a user reaches them through its properties.
        Assert.InRange(package.Value.Count(name => !name.EndsWith("Extensions", StringComparison.Ordinal) && !IsPart(name)), 1, 32);
        Assert.All(package.Value, name =>
            Assert.True(Packages.Load(package.Key).GetType($"{package.Key}.{name}") is { IsPublic: true }, name));
    });

    private static bool IsPart(string name) => name != "YipaiClient" && name.EndsWith("Client", StringComparison.Ordinal);

    [Theory, MemberData(nameof(Packages.All), MemberType = typeof(Packages))]
    public void File_PublicType_IsItsOnlyOneAndNamesIt(string package)
    {
        string root = Path.Combine(RepositoryRoot.Path, "src", package);
        Assert.All(Sources(root).Where(file => !file.EndsWith("ItemAttributes.cs", StringComparison.Ordinal)), file =>
        {
            string[] names = [.. PublicType().Matches(File.ReadAllText(file)).Select(match => match.Groups[1].Value)];
            Assert.True(names.Length <= 1, file);
            Assert.All(names, name => Assert.Equal(name, TypeOf(file)));
        });
    }

    /// <summary>The type of a file by its name, which may end with type parameters in braces or with the name of a part.</summary>
    private static string TypeOf(string file) => Path.GetFileNameWithoutExtension(file).Split('{', '.')[0];

    [Fact]
    public void File_AnySource_HasAtMost300Lines()
    {
        string[] folders = ["src", "samples", "tests", "tools", "benchmarks"];
        string[] files = [.. folders.SelectMany(folder => Sources(Path.Combine(RepositoryRoot.Path, folder), "*.cs", "*.razor"))];

        Assert.All(files, file => Assert.True(File.ReadLines(file).Count() <= 300, file));
        int[] lines = [.. Sources(Path.Combine(RepositoryRoot.Path, "src")).Select(file => File.ReadLines(file).Count()).Order()];
        output.WriteLine(
            $"src: {lines.Length} files, median {lines[lines.Length / 2]} lines, p90 {lines[lines.Length * 9 / 10]}, longest {lines[^1]}");
        Assert.True(lines[lines.Length / 2] < 60);
    }

    internal static IEnumerable<string> Sources(string root) => Sources(root, "*.cs");

    internal static IEnumerable<string> Sources(string root, params string[] patterns) =>
        from pattern in patterns
        from file in Directory.EnumerateFiles(root, pattern, SearchOption.AllDirectories)
        where !file.Split(Path.DirectorySeparatorChar).Any(part => part is "obj" or "bin")
        select file;

    [GeneratedRegex(@"^namespace ([\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Declaration();

    [GeneratedRegex(@"^public (?:(?:sealed|static|abstract|readonly|partial) )*(?:record struct|record|class|struct|interface|enum) (\w+)",
        RegexOptions.Multiline)]
    private static partial Regex PublicType();
}
