using Yipai.Sdk.Testing;

namespace Yipai.Sdk.ArchitectureTests;

/// <summary>Each approved file is compared by a test. Those of the public API have a test of their own beside them.</summary>
public sealed class ApprovedFileTests
{
    private static readonly string Tests = Path.Combine(RepositoryRoot.Path, "tests");

    public static TheoryData<string> Files =>
    [
        .. HouseStyleTests.Sources(Tests, "*.verified.txt").Select(file => Path.GetRelativePath(Tests, file).Replace('\\', '/'))
            .Where(file => !file.StartsWith("Yipai.Sdk.ApiTests/", StringComparison.Ordinal)).Order(StringComparer.Ordinal),
    ];

    [Theory, MemberData(nameof(Files))]
    public void ApprovedFile_OutsideTheApiTests_IsComparedByATest(string file)
    {
        string folder = file[..file.LastIndexOf('/')];
        string name = file[(folder.Length + 1)..].Split('.')[0];
        string project = Path.Combine(Tests, file.Split('/')[0]);

        // A theory names the file by the word before its first hyphen and the value of the row behind it.
        bool isCompared = HouseStyleTests.Sources(project).Select(File.ReadAllText).Any(source =>
            source.Contains($"\"{folder}\"", StringComparison.Ordinal)
            && (source.Contains($"\"{name}\"", StringComparison.Ordinal)
                || source.Contains($"$\"{name.Split('-')[0]}-{{", StringComparison.Ordinal)));

        Assert.True(isCompared, "No test compares this file. Delete it, or compare it.");
    }
}
