using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using Yipai.Samples.CityServer;

namespace Yipai.Sdk.JourneyTests;

/// <summary>The demonstration city, as <c>dotnet run --project samples/CityServer -- --demo</c> starts it.</summary>
public sealed class DemoCityTests
{
    [Fact]
    public async Task Demo_Started_ShowsCasesAndSignsInEveryAccountItPrints()
    {
        using Process server = Start("--demo", "--urls", "http://127.0.0.1:0");
        try
        {
            List<string> lines = await ReadAsync(server);
            string url = lines.Single(line => line.Contains("listens on ", StringComparison.Ordinal))
                .Split("listens on ")[1].Split(". ")[0];
            Dictionary<string, string> accounts = lines.Where(line => line.StartsWith("  ", StringComparison.Ordinal))
                .Select(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries)).ToDictionary(part => part[0], part => part[1]);
            using var http = new HttpClient { BaseAddress = new Uri(url) };

            JsonElement page = await http.GetFromJsonAsync<JsonElement>("v1/cases");
            JsonElement statistics = await http.GetFromJsonAsync<JsonElement>("v1/statistics");
            using HttpResponseMessage citizen = await http.PostAsJsonAsync(
                "v1/sessions", new { accountName = "citizen-1", password = accounts["citizen-1"] });

            Assert.Equal(200, page.GetArrayLength());
            Assert.Contains("Closed", statistics.GetProperty("byStage").EnumerateObject().Select(cell => cell.Name));
            Assert.Equal(HttpStatusCode.OK, citizen.StatusCode);
            Assert.Equal(HttpStatusCode.OK, await GetAsync(http, "v1/staff/queue", accounts["acceptor"]));
            Assert.Equal(HttpStatusCode.OK, await GetAsync(http, "v1/department/queue", accounts["roads-unit"]));
            Assert.Equal(HttpStatusCode.OK, await GetAsync(http, "v1/agent/tickets", accounts["support-agent"]));
            Assert.Equal(HttpStatusCode.Unauthorized, await GetAsync(http, "v1/staff/queue", accounts["citizen-1"]));
        }
        finally
        {
            server.Kill();
            await server.WaitForExitAsync();
        }
    }

    [Theory]
    [InlineData("does not run in Production", "--demo", "--environment", "Production")]
    [InlineData("one port of this machine", "--demo", "--urls", "http://0.0.0.0:0")]
    [InlineData("one port of this machine", "--demo", "--urls", "http://127.0.0.1:0;http://*:0")]
    [InlineData("one port of this machine", "--demo", "--http_ports", "8080")]
    public async Task Demo_WhereStrangersCouldReachIt_IsRefusedWithTheReason(string reason, params string[] arguments)
    {
        using Process server = Start(arguments);
        string message = await server.StandardError.ReadToEndAsync();

        await server.WaitForExitAsync();

        Assert.Contains(reason, message, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", message, StringComparison.Ordinal);
        Assert.Equal(1, server.ExitCode);
    }

    private static async Task<HttpStatusCode> GetAsync(HttpClient http, string path, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", key);
        using HttpResponseMessage answer = await http.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task<List<string>> ReadAsync(Process server)
    {
        var lines = new List<string>();
        do
        {
            lines.Add(await server.StandardOutput.ReadLineAsync()
                ?? throw new InvalidOperationException(await server.StandardError.ReadToEndAsync()));
        }
        while (!lines[^1].Contains("Ctrl+C", StringComparison.Ordinal));

        return lines;
    }

    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment.Remove("DOTNET_ENVIRONMENT");
        start.Environment.Remove("ASPNETCORE_ENVIRONMENT");
        start.ArgumentList.Add(typeof(CityServerApp).Assembly.Location);
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }
}
