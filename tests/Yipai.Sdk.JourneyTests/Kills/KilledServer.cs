using System.Diagnostics;

namespace Yipai.Sdk.JourneyTests.Kills;

/// <summary>The city's server in a process of its own, which dies at one of its calls.</summary>
internal sealed class KilledServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly Process _process;
    private readonly TaskCompletionSource<Uri> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private KilledServer(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Read(line.Data);
        _process.ErrorDataReceived += (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Gets the address of the city.</summary>
    public Task<Uri> Address => _address.Task.WaitAsync(Patience);

    /// <summary>Starts the server on the data of a city that does not run, and arms the library when it listens.</summary>
    public static async Task<KilledServer> StartAsync(KillWorld world, long at)
    {
        string[] arguments =
            ["--urls", "http://127.0.0.1:0", "--City:DataDirectory", world.City.DataDirectory, "--City:AcceptSupersededLaw", "true"];
        var server = new KilledServer(world.Shim.StartServer(at, arguments));
        await server.Address;
        world.Shim.ArmServer();
        return server;
    }

    /// <summary>Ends the server, and returns whether it had died at its call before.</summary>
    public async Task<bool> EndAsync()
    {
        bool wasKilled = _process.HasExited;
        if (!wasKilled)
        {
            _process.Kill();
        }

        await _process.WaitForExitAsync();
        return wasKilled;
    }

    public async ValueTask DisposeAsync()
    {
        await EndAsync();
        _process.Dispose();
    }

    private void Read(string? line)
    {
        const string before = "CityServer listens on ";
        if (line is null)
        {
            _address.TrySetException(new InvalidOperationException("The server ended before it listened."));
        }
        else if (line.StartsWith(before, StringComparison.Ordinal))
        {
            _address.TrySetResult(new Uri(line[before.Length..line.IndexOf(". ", StringComparison.Ordinal)]));
        }
    }
}
