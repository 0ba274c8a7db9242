using System.Net;
using Microsoft.Extensions.Options;
using Yipai.Sdk.Testing;

namespace Yipai.Client.Tests.Http;

public sealed class CityApiTests
{
    [Theory]
    [InlineData("http://city.example.cn")]
    [InlineData("ftp://city.example.cn")]
    [InlineData("city")]
    [Covers("P4.2.2/1")]
    public void ListPublicAsync_EndpointInTheClear_IsRefused(string endpoint) =>
        Assert.StartsWith(
            "YP0301", Assert.Throws<OptionsValidationException>(() => new TestHost(endpoint)).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("http://localhost:5000")]
    [InlineData("http://127.0.0.1:5000")]
    [InlineData("https://city.example.cn")]
    [Covers("P4.1.1/2")]
    public async Task ListPublicAsync_SignedInOrNot_CarriesNoHeaderOfThePerson(string endpoint)
    {
        await using var host = new TestHost(endpoint);
        await host.SignInAsync();

        host.Server.Answers(HttpStatusCode.OK, body: "[]");

        Assert.Empty(await host.Client.Cases.ListPublicAsync());
        SeenRequest seen = Assert.Single(host.Server.Requests);
        Assert.Equal(("GET", "/v1/cases", "", ""), (seen.Method, seen.Path, seen.Headers, seen.Body));
    }

    [Fact]
    public async Task ListPublicAsync_NoReadableAnswer_SaysTryAgain()
    {
        await using var host = new TestHost();

        host.Server.Answers(HttpStatusCode.OK, "text/html", "<html>");

        Assert.Equal("YP0303", (await Assert.ThrowsAnyAsync<YipaiClientException>(() => host.Client.Cases.ListPublicAsync())).Code);
    }

    [Theory]
    [InlineData("https://host.example.cn/yipai", "/yipai/v1/cases")]
    [InlineData("https://host.example.cn/yipai/", "/yipai/v1/cases")]
    [InlineData("https://host.example.cn/a/b", "/a/b/v1/cases")]
    [InlineData("https://host.example.cn/yipai?x=1#y", "/yipai/v1/cases")]
    [InlineData("https://host.example.cn", "/v1/cases")]
    public async Task ListPublicAsync_EndpointWithAPath_KeepsThePath(string endpoint, string expected)
    {
        await using var host = new TestHost(endpoint);
        host.Server.Answers(HttpStatusCode.OK, body: "[]");

        await host.Client.Cases.ListPublicAsync();

        Assert.Equal(expected, Assert.Single(host.Server.Requests).Path);
    }
}
