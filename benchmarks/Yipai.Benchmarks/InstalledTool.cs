using System.Diagnostics;

namespace Yipai.Benchmarks;

/// <summary>The command as a user has it: packed, and installed from its packages.</summary>
internal static class InstalledTool
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../.."));

    /// <summary>The program as the build left it, which compiles as it runs.</summary>
    public static string Built { get; } = Path.Combine(Root, "src/Yipai.Tool/bin/Release/net10.0/yipai");

    /// <summary>The empty program as the build left it.</summary>
    public static string Empty { get; } = Path.Combine(Root, "benchmarks/Yipai.EmptyProgram/bin/Release/net10.0/Yipai.EmptyProgram");

    /// <summary>Installs the command beneath a folder and returns its path.</summary>
    public static string Install(string folder)
    {
        string packages = Path.Combine(folder, "packages");
        string tools = Path.Combine(folder, "tools");
        Dotnet("pack", Path.Combine(Root, "src/Yipai.Tool"), "-c", "Release", "-o", packages, "--nologo", "-v", "q");
        Dotnet("tool", "install", "Yipai.Tool", "--tool-path", tools, "--add-source", packages);
        return Path.Combine(tools, "yipai");
    }

    /// <summary>Compiles the empty program ahead of time and returns its path.</summary>
    public static string PublishEmpty(string folder)
    {
        string native = Path.Combine(folder, "empty");
        Dotnet("publish", Path.Combine(Root, "benchmarks/Yipai.EmptyProgram"), "-c", "Release", "--use-current-runtime", "-o", native, "--nologo", "-v", "q");
        return Path.Combine(native, "Yipai.EmptyProgram");
    }

    private static void Dotnet(params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        string told = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"dotnet {arguments[0]} failed: {told}");
        }
    }
}
