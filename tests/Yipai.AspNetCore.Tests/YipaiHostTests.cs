using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Yipai.Cases;

namespace Yipai.AspNetCore.Tests;

public sealed class YipaiHostTests
{
    [Fact]
    public async Task UseYipai_HandlerThrowsAnErrorOfTheSdk_AnswersItsCode()
    {
        await using TestServer server =
            await TestServer.StartAsync(app => app.MapGet("/bad", () => ReportId.Parse("13812345678").ToString()));

        Answer answer = await server.GetAsync("/bad");

        Assert.Equal((422, "YP0202", "nosniff"), (answer.Status, answer.Of("code"), answer.Headers["X-Content-Type-Options"]));
    }

    [Fact]
    public async Task UseYipai_HandlerFails_SaysNothingOfTheError()
    {
        await using TestServer server =
            await TestServer.StartAsync(app => app.MapGet("/bad", string () => throw new TimeoutException("13812345678")));

        Answer answer = await server.GetAsync("/bad");

        Assert.Equal((500, "ServerError"), (answer.Status, answer.Of("reason")));
        Assert.DoesNotContain("13812345678", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, false)]
    [InlineData("person-1", true)]
    public async Task UseYipai_EndpointOfTheHost_IsNotStoredForASignedInCaller(string? subject, bool isPrivate)
    {
        await using TestServer server = await TestServer.StartAsync(app => app.MapGet("/mine", () => "一件"));

        Answer answer = await server.GetAsync("/mine", subject: subject);

        Assert.Equal(isPrivate, answer.Headers.GetValueOrDefault("Cache-Control") == "no-store");
    }

    [Fact]
    public async Task UseYipai_EndpointSetsCacheControl_KeepsIt()
    {
        await using TestServer server = await TestServer.StartAsync(app => app.MapGet("/photo", (HttpResponse response) =>
        {
            response.Headers.CacheControl = "private, max-age=60";
            return "一件";
        }));

        Answer answer = await server.GetAsync("/photo", subject: "person-1");

        Assert.Contains("max-age=60", answer.Headers["Cache-Control"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddYipai_NobodyNamesTheHandler_StopsTheStart()
    {
        OptionsValidationException stopped =
            await Assert.ThrowsAsync<OptionsValidationException>(() => TestServer.StartAsync(_ => { }, _ => { }));

        Assert.Contains("YP0110", stopped.Message, StringComparison.Ordinal);
    }
}
