using System.Text.RegularExpressions;

namespace Yipai.Sdk.DocsTests;

/// <summary>THIRD-PARTY-NOTICES.md names each package of others with its licence.</summary>
public sealed partial class NoticeTests
{
    private static readonly string[] Rows =
        [.. Repository.Read("THIRD-PARTY-NOTICES.md").Split('\n').Where(line => line.StartsWith('|'))];

    public static TheoryData<string> NuGetPackages =>
        [.. Package().Matches(Repository.Read("Directory.Packages.props")).Select(match => match.Groups[1].Value)];

    public static TheoryData<string> NpmPackages =>
        [.. Dependency().Matches(Repository.Read("tests/Shared/UploadWitness/package.json")).Select(match => match.Groups[1].Value)];

    [Theory]
    [MemberData(nameof(NuGetPackages))]
    [MemberData(nameof(NpmPackages))]
    public void Notices_OfAPackage_AreInATable(string package) => Assert.Contains(Rows, row =>
        Regex.IsMatch(row, $@"(?<![\w.]){Regex.Escape(package)}(?![\w.-]*\w)", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)));

    [GeneratedRegex("<PackageVersion Include=\"([^\"]+)\"")]
    private static partial Regex Package();

    [GeneratedRegex("\"([@\\w/-]+)\": \"\\d")]
    private static partial Regex Dependency();
}
