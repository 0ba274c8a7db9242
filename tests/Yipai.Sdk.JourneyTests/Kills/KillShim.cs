using System.Diagnostics;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests.Kills;

/// <summary>The compiled library that kills a program at its n-th call, and the citizen's program that runs under it.</summary>
internal sealed class KillShim(string directory)
{
    private const int Killed = 128 + 9;

    private static readonly string[] Compilers = ["/usr/bin/cc", "/usr/bin/gcc", "/usr/bin/clang"];
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly string _library = Path.Combine(directory, "killshim.so");
    private readonly string _citizenPage = Path.Combine(directory, "citizen-calls");
    private readonly string _serverPage = Path.Combine(directory, "server-calls");

    /// <summary>Gets the C compiler of this machine, or null.</summary>
    public static string? Compiler => OperatingSystem.IsLinux() ? Compilers.FirstOrDefault(File.Exists) : null;

    /// <summary>Gets the number of calls that the citizen's last program made since it was armed.</summary>
    public long CitizenCalls => BitConverter.ToInt64(File.ReadAllBytes(_citizenPage));

    /// <summary>Gets the number of calls that the last server made since it was armed.</summary>
    public long ServerCalls => BitConverter.ToInt64(File.ReadAllBytes(_serverPage));

    private static string Dotnet => Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";

    /// <summary>Gets the citizen's program: the native one that YIPAI_KILL_JOURNEY names, or else the one beside the tests.</summary>
    private static string[] CitizenProgram => Environment.GetEnvironmentVariable("YIPAI_KILL_JOURNEY") is { Length: > 0 } native ? [native]
        : [Dotnet, Path.Combine(AppContext.BaseDirectory, "Yipai.KillJourney.dll")];

    public async Task CompileAsync()
    {
        string source = Path.Combine(RepositoryRoot.Path, "tools", "Yipai.KillJourney", "killshim.c");
        using Process compiler = Process.Start(Compiler!, ["-O1", "-shared", "-fPIC", "-o", _library, source, "-ldl"]);
        await compiler.WaitForExitAsync();
        Assert.Equal(0, compiler.ExitCode);
    }

    /// <summary>Runs the citizen's program until it ends or dies at a call, and keeps what the citizen reads.</summary>
    /// <param name="phone">The phone of the citizen.</param>
    /// <param name="city">The address of the city.</param>
    /// <param name="at">The call before which the program dies, or 0.</param>
    /// <returns>Whether the program was killed.</returns>
    public Task<bool> RunCitizenAsync(KillPhone phone, Uri city, long at = 0) => RunAsync(phone, city, at, []);

    /// <summary>Runs the citizen's program without a kill, while strace writes every call into a file.</summary>
    public Task<bool> TraceCitizenAsync(KillPhone phone, Uri city, string trace) =>
        RunAsync(phone, city, 0, ["strace", "-f", "-qq", "-o", trace, "-E", $"LD_PRELOAD={_library}"]);

    /// <summary>Starts the city's server under the library, which begins to count when <see cref="ArmServer"/> is called.</summary>
    public Process StartServer(long at, IEnumerable<string> arguments)
    {
        string program = Path.Combine(AppContext.BaseDirectory, "CityServer.dll");
        ProcessStartInfo start = Prepare([Dotnet, "exec", program, .. arguments], _serverPage, at);
        start.Environment["LD_PRELOAD"] = _library;
        return Process.Start(start)!;
    }

    /// <summary>Lets the library in the running server count from now on.</summary>
    public void ArmServer()
    {
        using FileStream page = File.OpenWrite(_serverPage);
        page.Position = sizeof(long);
        page.Write(BitConverter.GetBytes(1L));
    }

    private async Task<bool> RunAsync(KillPhone phone, Uri city, long at, string[] tracer)
    {
        ProcessStartInfo start = Prepare([.. tracer, .. CitizenProgram, .. phone.ArgumentsFor(city)], _citizenPage, at);
        if (tracer.Length == 0)
        {
            start.Environment["LD_PRELOAD"] = _library;
        }

        using Process citizen = Process.Start(start)!;
        Task<string> errors = citizen.StandardError.ReadToEndAsync();
        string output = await citizen.StandardOutput.ReadToEndAsync().WaitAsync(Patience);
        await citizen.WaitForExitAsync();
        Assert.True(citizen.ExitCode is 0 or Killed, await errors);
        phone.Told.AddRange(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        return citizen.ExitCode == Killed;
    }

    private static ProcessStartInfo Prepare(string[] words, string page, long at)
    {
        File.WriteAllBytes(page, new byte[2 * sizeof(long)]);
        var start = new ProcessStartInfo(words[0], words[1..]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["YIPAI_KILL_PAGE_OF_CALLS"] = page;
        start.Environment["YIPAI_KILL_AT"] = $"{at}";
        start.Environment["DOTNET_TieredPGO"] = "0";
        return start;
    }
}
