using System.Diagnostics;

namespace Yipai.Sdk.Testing;

/// <summary>Runs the foreign programs of tests/Shared/UploadWitness, whose versions its package-lock.json fixes.</summary>
internal static class UploadWitness
{
    private static readonly string Sources = Path.Combine(RepositoryRoot.Path, "tests", "Shared", "UploadWitness");

    /// <summary>Starts a program, or skips the test where node or the packages are missing.</summary>
    public static async Task<Process> StartAsync(string script, params string[] arguments)
    {
        string folder = await InstallAsync();
        var start = new ProcessStartInfo("node", [Path.Combine(folder, script), .. arguments])
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        };
        return Process.Start(start)!;
    }

    /// <summary>Installs the packages once for all tests, beside copies of the programs.</summary>
    private static async Task<string> InstallAsync()
    {
        string folder = Path.Combine(RepositoryRoot.Path, "artifacts", "upload-witness");
        Directory.CreateDirectory(folder);
        await using FileStream turn = await LockAsync(Path.Combine(folder, "install.lock"));
        foreach (string source in Directory.GetFiles(Sources))
        {
            File.Copy(source, Path.Combine(folder, Path.GetFileName(source)), overwrite: true);
        }

        bool isInstalled = Directory.Exists(Path.Combine(folder, "node_modules", "tus-js-client"))
            || (HasNode() && await RunAsync(folder, "npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund"));
        Requires.Machine(isInstalled, "node, npm, and a registry with the packages of tests/Shared/UploadWitness");
        return folder;
    }

    private static bool HasNode() => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        .Any(folder => File.Exists(Path.Combine(folder, "npm")) || File.Exists(Path.Combine(folder, "npm.cmd")));

    private static async Task<bool> RunAsync(string folder, string program, params string[] arguments)
    {
        using Process process = Process.Start(
            new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true })!;
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return process.ExitCode == 0;
    }

    private static async Task<FileStream> LockAsync(string path)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException)
            {
                await Task.Delay(200);
            }
        }
    }
}
