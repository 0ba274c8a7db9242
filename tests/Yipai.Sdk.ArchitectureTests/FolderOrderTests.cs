using System.Reflection;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.ArchitectureTests;

/// <summary>Inside a package each room uses those above it and none below; so there are no cycles.</summary>
public sealed class FolderOrderTests
{
    /// <summary>The most source files that lie flat in a room; a larger one gets sub-rooms.</summary>
    private const int MostFilesInARoom = 25;

    /// <summary>Root types that every room may use and that may use every room: the one exception of a package, and its options.</summary>
    private static readonly string[] Everywhere =
    [
        "Yipai.Privacy.PrivacyException", "Yipai.Privacy.YipaiPrivacyOptions", "Yipai.Privacy.Server.PrivacyServerException",
        "Yipai.Cases.CasesException",
        "Yipai.Client.YipaiClientException", "Yipai.Client.YipaiClientOptions", "Yipai.Client.YipaiDeviceOptions",
        "Yipai.EntityFrameworkCore.YipaiStorageException",
        "Yipai.AspNetCore.YipaiCityOptions",
    ];

    /// <summary>How the names of the files end that may lie in the root folder of a package: everything else has a room.</summary>
    private static readonly string[] RootEndings = ["Options", "Exception", "Extensions"];

    public static TheoryData<string> Folders => [.. RoomOrders.All.Keys];

    public static TheoryData<string> Products =>
        [.. Directory.EnumerateDirectories(Path.Combine(RepositoryRoot.Path, "src")).Select(folder => $"src/{Path.GetFileName(folder)}")];

    [Theory, MemberData(nameof(Folders))]
    public void Types_OfARoom_UseOnlyRoomsAboveTheirs(string folder)
    {
        string assembly = AssemblyOf(folder);
        IReadOnlyDictionary<string, string> rooms = SourceRooms.Read(assembly, folder);
        string[] order = RoomOrders.All[folder];

        IEnumerable<string> wrong =
            from use in NamespaceGraph.Read(assembly)
            where !Everywhere.Contains(use.From) && !Everywhere.Contains(use.To)
            where rooms.ContainsKey(use.From) && rooms.ContainsKey(use.To)
            where Array.IndexOf(order, rooms[use.To]) > Array.IndexOf(order, rooms[use.From])
            select $"{rooms[use.From]}: {use.From} uses {rooms[use.To]}: {use.To}";

        Assert.True(!wrong.Any(), string.Join(Environment.NewLine, wrong.Distinct().Order()));
    }

    [Theory, MemberData(nameof(Folders))]
    public void Rooms_OfAFolder_AreExactlyThoseOfTheOrder(string folder)
    {
        IEnumerable<string> rooms = SourceRooms.Read(AssemblyOf(folder), folder).Values.Distinct();

        Assert.Equal(RoomOrders.All[folder].Order(StringComparer.Ordinal), rooms.Order(StringComparer.Ordinal));
    }

    [Theory, MemberData(nameof(Folders))]
    public void Rooms_OfAFolder_HoldAtMost25Files(string folder) => Assert.Empty(
        from file in HouseStyleTests.Sources(Path.Combine(RepositoryRoot.Path, folder), "*.cs", "*.razor")
        group file by Path.GetDirectoryName(file) into room
        where room.Count() > MostFilesInARoom
        select $"{room.Key}: {room.Count()} files");

    [Theory, MemberData(nameof(Products))]
    public void Root_OfAPackage_HoldsOptionsExceptionAndExtensionsOnly(string folder)
    {
        string[] programs = folder == "src/Yipai.Tool" ? ["Program", "ToolCommand"] : [];

        IEnumerable<string> strangers =
            from file in Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, folder), "*.cs")
            let name = Path.GetFileNameWithoutExtension(file)
            where !RootEndings.Any(ending => name.EndsWith(ending, StringComparison.Ordinal)) && !programs.Contains(name)
            select name;

        Assert.Empty(strangers);
    }

    [Fact]
    public void Reader_OfUses_SeesCodeAndSignatures()
    {
        IReadOnlyCollection<(string From, string To)> uses = NamespaceGraph.Read(AssemblyOf("src/Yipai.Privacy"));

        Assert.Contains(("Yipai.Privacy.PrivacyGuard", "Yipai.Privacy.Decisions.ActivityGate"), uses);
        Assert.Contains(("Yipai.Privacy.ConsentPrompt", "Yipai.Privacy.Consent.ConsentScope"), uses);
        Assert.Contains(("Yipai.Privacy.YipaiPolicy", "Yipai.Privacy.PrivacyPolicy"), uses);
    }

    [Fact]
    public void Reader_OfRooms_SeesClassesInterfacesEnumsAndExtensions()
    {
        IReadOnlyDictionary<string, string> rooms = SourceRooms.Read(AssemblyOf("src/Yipai.Privacy"), "src/Yipai.Privacy");

        Assert.Equal("Decisions", rooms["Yipai.Privacy.PrivacyGuard"]);
        Assert.Equal("Proofs", rooms["Yipai.Privacy.Proofs.IRecordVerifier"]);
        Assert.Equal("Clauses", rooms["Yipai.Privacy.Audience"]);
        Assert.Equal("", rooms["Microsoft.Extensions.DependencyInjection.YipaiPrivacyServiceCollectionExtensions"]);
    }

    private static string AssemblyOf(string folder)
    {
        string name = Path.GetFileName(folder);
        return Assembly.Load(name == "Yipai.Tool" ? "yipai" : name).Location;
    }
}
