using System.Reflection;
using Microsoft.AspNetCore.Http;

namespace Yipai.Client.Browser.Tests;

public sealed class SmokeTests
{
    /// <summary>The parts of the client, each with its name as a host reads it.</summary>
    private static readonly PropertyInfo[] Parts =
    [
        .. typeof(YipaiClient).GetProperties().Where(part => part.PropertyType.Name.EndsWith("Client", StringComparison.Ordinal)),
    ];

    [SkippableFact]
    public async Task Client_EveryOperationInChromium_GivesItsResult()
    {
        await using BrowserHost host = await BrowserHost.StartAsync("Yipai.BrowserSmoke");
        host.OnRequest = RefuseAsync;
        SmokeTab tab = await SmokeTab.OpenAsync(host, await host.NewProfileAsync());

        await tab.ClickAsync("checks");

        IReadOnlyList<string> lines = await tab.LinesAsync();
        string[] faults = [.. lines.Where(line => !line.StartsWith("ok ", StringComparison.Ordinal)), .. tab.Errors];

        Assert.True(faults.Length == 0, string.Join('\n', faults));
        Assert.Superset(Operations().Select(operation => $"ok {operation}").ToHashSet(), lines.ToHashSet());
    }

    private static IEnumerable<string> Operations() =>
        from part in Parts
        from method in part.PropertyType.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
        where method is { IsVirtual: true, IsSpecialName: false }
        select $"{part.Name}.{method.Name}";

    /// <summary>Refuses for good what asks for it, and leaves everything else to the city.</summary>
    private static async Task<bool> RefuseAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/v1/reports"))
        {
            return false;
        }

        context.Request.EnableBuffering();
        string body = await new StreamReader(context.Request.Body, leaveOpen: true).ReadToEndAsync();
        context.Request.Body.Position = 0;
        if (!System.Text.RegularExpressions.Regex.Unescape(body).Contains("请拒收", StringComparison.Ordinal))
        {
            return false;
        }

        context.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        context.Response.ContentType = "application/problem+json";
        await context.Response.WriteAsync("""{"status":422,"reason":"YP0203","detail":"请修改。"}""");
        return true;
    }
}
