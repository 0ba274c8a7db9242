using System.Diagnostics;
using Yipai.Sdk.Testing;

namespace Yipai.Client.Tests.Http;

public sealed class AmbientHeaderTests
{
    [Fact]
    [Covers("P4.5/1", "P4.1.1/2")]
    public async Task ListPublicAsync_CookieSetBefore_IsNotSentBack()
    {
        await using var city = new ListeningHost("200 OK\r\nContent-Type: application/json\r\nSet-Cookie: trk=abc123; Path=/", "[]");
        await using var host = new TestHost(city.Endpoint.ToString(), isScripted: false);

        await host.Client.Cases.ListPublicAsync();
        await host.Client.Cases.ListPublicAsync();

        Assert.Equal(2, city.Received.Count);
        Assert.DoesNotContain(city.Received, request => request.Contains("trk=", StringComparison.Ordinal));
    }

    [Fact]
    [Covers("P4.1.1/2")]
    public async Task ListPublicAsync_InsideATrace_SendsOnlyTheHost()
    {
        await using var city = new ListeningHost("200 OK\r\nContent-Type: application/json", "[]");
        await using var host = new TestHost(city.Endpoint.ToString(), isScripted: false);
        using Activity activity =
            new Activity("opening the list").SetIdFormat(ActivityIdFormat.W3C).AddBaggage("phone", "13812345678").Start();

        await host.Client.Cases.ListPublicAsync();

        string[] headers = Assert.Single(city.Received).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1..];
        Assert.StartsWith("Host:", Assert.Single(headers));
    }
}
