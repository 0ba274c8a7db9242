using System.Diagnostics;

namespace Yipai.Benchmarks;

/// <summary>The command as users have it, packed and installed from its packages.</summary>
internal static class InstalledTool
{
    private static readonly string Root = Path.GetFullPath(Path.Combine(AppContext.BaseDirectory, "../../../../.."));

    /// <summary>Gets the built program, which the runtime compiles while it runs.</summary>
    public static string Built { get; } = Path.Combine(Root, "src/Yipai.Tool/bin/Release/net10.0/yipai");

    /// <summary>Gets the built empty program.</summary>
    public static string Empty { get; } = Path.Combine(Root, "benchmarks/Yipai.EmptyProgram/bin/Release/net10.0/Yipai.EmptyProgram");

    /// <summary>Installs the command in a folder and returns its path.</summary>
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
        Dotnet(
            "publish", Path.Combine(Root, "benchmarks/Yipai.EmptyProgram"), "-c", "Release", "--use-current-runtime", "-o", native,
            "--nologo", "-v", "q");
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
