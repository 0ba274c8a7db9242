using System.Diagnostics;

namespace Yipai.Cases.Tests.Media;

/// <summary>A program of the machine that judges our files.</summary>
internal sealed class OutsideProgram(params string[] names)
{
    private readonly string? _path = (
        from name in names
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        let path = Path.Combine(folder, name)
        where File.Exists(path)
        select path).FirstOrDefault();

    public bool IsThere => _path is not null;

    /// <summary>Runs it in a folder.</summary>
    /// <returns>What it wrote; null where it failed.</returns>
    public string? Run(string folder, params IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(_path!, arguments) { WorkingDirectory = folder, RedirectStandardOutput = true,
            RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        errors.Wait();
        return process.ExitCode == 0 ? output : null;
    }
}
