using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Yipai.Samples.CityServer;

namespace Yipai.Sdk.JourneyTests;

/// <summary>The server alone: it starts, or says in one line what is wrong and leaves everything as it was.</summary>
public sealed class ServerStartTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("yipai-server-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task CityServer_StartedAlone_ShowsAnEmptyPublicList()
    {
        using Process server = Start("--urls", "http://127.0.0.1:0", "--City:DataDirectory", _directory);
        try
        {
            string line;
            do
            {
                line = await server.StandardOutput.ReadLineAsync() ?? throw new InvalidOperationException("The server ended.");
            }
            while (!line.EndsWith("/v1/cases", StringComparison.Ordinal));

            using var http = new HttpClient();
            Assert.Equal("[]", await http.GetStringAsync(line[line.LastIndexOf("http", StringComparison.Ordinal)..]));
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }

    [Fact]
    public async Task CityServer_FileThatIsNoDatabase_IsNamedAndLeftAlone()
    {
        byte[] content = [.. Enumerable.Repeat((byte)'x', 4096)];
        string path = Path.Combine(_directory, "city.db");

        await File.WriteAllBytesAsync(path, content);

        Assert.Contains(
            "not a SQLite database", await FailAsync("--urls", "http://127.0.0.1:0", "--City:DataDirectory", _directory),
                StringComparison.Ordinal);
        Assert.Equal(content, await File.ReadAllBytesAsync(path));
    }

    [Fact]
    public async Task CityServer_PortInUse_IsNamed()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();

        int port = ((IPEndPoint)taken.LocalEndpoint).Port;

        Assert.Contains(
            "port is in use", await FailAsync("--urls", $"http://127.0.0.1:{port}", "--City:DataDirectory", _directory),
                StringComparison.Ordinal);
    }

    private static async Task<string> FailAsync(params string[] arguments)
    {
        using Process server = Start(arguments);
        string message = await server.StandardError.ReadToEndAsync();
        await server.WaitForExitAsync();
        Assert.Equal(1, server.ExitCode);
        Assert.DoesNotContain("   at ", message, StringComparison.Ordinal);
        return message;
    }

    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(typeof(CityServerApp).Assembly.Location);
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
