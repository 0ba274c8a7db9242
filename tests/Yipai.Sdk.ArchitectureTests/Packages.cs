using System.Reflection;

namespace Yipai.Sdk.ArchitectureTests;

/// <summary>The packages, lowest first.</summary>
internal static class Packages
{
    public static readonly string[] Names =
    [
        "Yipai.Privacy", "Yipai.Privacy.Names", "Yipai.Privacy.Server", "Yipai.Cases", "Yipai.Client", "Yipai.Client.Sqlite",
        "Yipai.Client.Browser", "Yipai.Testing", "Yipai.EntityFrameworkCore", "Yipai.Logging", "Yipai.AspNetCore",
    ];

    public static TheoryData<string> All => [.. Names];

    public static Assembly Load(string name) => Assembly.Load(name);
}
