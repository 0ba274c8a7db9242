using System.Reflection;
using PublicApiGenerator;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.ApiTests;

/// <summary>The public API of each package against its approved file.</summary>
public sealed class PublicApiTests
{
    private static readonly ApiGeneratorOptions Options = new()
    {
        DenyNamespacePrefixes = [],
        ExcludeAttributes = ["System.Reflection.AssemblyMetadataAttribute", "System.Runtime.CompilerServices.NullableContextAttribute"],
    };

    [Theory]
    [InlineData("Yipai.Privacy")]
    [InlineData("Yipai.Cases")]
    [InlineData("Yipai.Client")]
    [InlineData("Yipai.Client.Sqlite")]
    [InlineData("Yipai.EntityFrameworkCore")]
    [InlineData("Yipai.Logging")]
    public void The_public_api_is_what_was_approved(string package) =>
        Snapshot.Match("Yipai.Sdk.ApiTests", package, Assembly.Load(package).GeneratePublicApi(Options));
}
