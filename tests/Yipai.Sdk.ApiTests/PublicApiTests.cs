using System.Reflection;
using PublicApiGenerator;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.ApiTests;

/// <summary>The public API of each package against its approved file.</summary>
public sealed class PublicApiTests
{
    private const string Project = "Yipai.Sdk.ApiTests";

    private static readonly ApiGeneratorOptions Options = new()
    {
        DenyNamespacePrefixes = [],
        ExcludeAttributes =
        [
            "System.Reflection.AssemblyMetadataAttribute", "System.Runtime.CompilerServices.AsyncIteratorStateMachineAttribute",
            "System.Runtime.CompilerServices.NullableContextAttribute",
        ],
    };

    /// <summary>All packages with an approved file, in ordinal order.</summary>
    private static readonly string[] Names =
    [
        "Yipai.AspNetCore", "Yipai.Cases", "Yipai.Client", "Yipai.Client.Browser", "Yipai.Client.Sqlite", "Yipai.EntityFrameworkCore",
        "Yipai.Logging", "Yipai.Privacy", "Yipai.Privacy.Names", "Yipai.Privacy.Server", "Yipai.Testing",
    ];

    public static TheoryData<string> Packages { get; } = [.. Names];

    [Theory]
    [MemberData(nameof(Packages))]
    public Task GeneratePublicApi_Package_IsWhatWasApproved(string package) =>
        Snapshot.Match(Project, package, Assembly.Load(package).GeneratePublicApi(Options));

    [Fact]
    public void ApprovedFiles_OfThisProject_BelongToAPackage()
    {
        string[] approved = ApprovedFiles.Names(Project);

        Assert.Equal(Names, approved);
    }
}
