using Yipai.AspNetCore.Endpoints;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Tests;

public sealed class AudienceTests
{
    private const string Phone = "13812345678";

    private static readonly Neighbour Neighbour = new("路灯组", Phone);

    [Theory]
    [InlineData("/text")]
    [InlineData("/object")]
    [InlineData("/ok")]
    [InlineData("/typed")]
    [InlineData("/json")]
    [InlineData("/content")]
    [InlineData("/list")]
    [InlineData("/union")]
    [InlineData("/plain")]
    [InlineData("/unmarked")]
    public async Task RequireAudience_Public_MasksWhateverTheEndpointReturns(string path)
    {
        await using TestServer server = await TestServer.StartAsync(app =>
        {
            app.MapGet("/text", () => $"请拨打{Phone}").RequireAudience(Audience.Public);
            app.MapGet("/object", () => Neighbour).RequireAudience(Audience.Public);
            app.MapGet("/ok", () => Results.Ok(Neighbour)).RequireAudience(Audience.Public);
            app.MapGet("/typed", () => TypedResults.Ok(Neighbour)).RequireAudience(Audience.Public);
            app.MapGet("/json", () => Results.Json(Neighbour)).RequireAudience(Audience.Public);
            app.MapGet("/content", () => Results.Text($"请拨打{Phone}")).RequireAudience(Audience.Public);
            app.MapGet("/list", () => new[] { Neighbour }).RequireAudience(Audience.Public);
            app.MapGet("/union", Microsoft.AspNetCore.Http.HttpResults.Results<
                Microsoft.AspNetCore.Http.HttpResults.Ok<Neighbour>, Microsoft.AspNetCore.Http.HttpResults.NotFound> () =>
                    TypedResults.Ok(Neighbour))
                .RequireAudience(Audience.Public);
            app.MapGet("/plain", () => Neighbour);
            app.MapGet("/unmarked", () => new { Words = $"请拨打{Phone}" }).RequireAudience(Audience.Public);
        });

        Answer answer = await server.GetAsync(path);

        Assert.Equal(200, answer.Status);
        Assert.DoesNotContain(Phone, answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RequireAudience_Created_KeepsStatusAndLocation()
    {
        await using TestServer server = await TestServer.StartAsync(app =>
            app.MapGet("/made", () => Results.Created("/neighbours/7", Neighbour)).RequireAudience(Audience.Public));

        Answer answer = await server.GetAsync("/made");

        Assert.Equal((201, "/neighbours/7"), (answer.Status, answer.Headers["Location"]));
    }

    [Theory]
    [InlineData(null, null, 401, "NotSignedIn")]
    [InlineData(null, "person-1", 403, "NotPermitted")]
    [InlineData("DepartmentUnit", null, 403, "NotPermitted")]
    [InlineData("acceptor", null, 403, "NotPermitted")]
    [InlineData("3", null, 403, "NotPermitted")]
    public async Task RequireAudience_CallerIsNotOfTheAudience_IsRefusedBeforeTheHandlerRuns(string? role, string? subject, int status,
        string reason)
    {
        bool hasRun = false;
        await using TestServer server =
            await TestServer.StartAsync(app => app.MapGet("/staff", () => hasRun = true).RequireAudience(Audience.Staff));

        Answer answer = await server.GetAsync("/staff", role, subject);

        Assert.Equal((status, reason, false), (answer.Status, answer.Of("reason"), hasRun));
        Assert.Equal(("nosniff", "no-store"), (answer.Headers["X-Content-Type-Options"], answer.Headers["Cache-Control"]));
    }

    [Theory]
    [InlineData(Audience.Staff, "Acceptor", null)]
    [InlineData(Audience.Department, "DepartmentUnit", null)]
    [InlineData(Audience.Subject, null, "person-1")]
    public async Task RequireAudience_CallerIsOfTheAudience_AnswersAndIsNotStored(Audience audience, string? role, string? subject)
    {
        await using TestServer server = await TestServer.StartAsync(app => app.MapGet("/cases", () => "一件").RequireAudience(audience));

        Answer answer = await server.GetAsync("/cases", role, subject);

        Assert.Equal((200, "一件", "no-store"), (answer.Status, answer.Text, answer.Headers["Cache-Control"]));
    }

    [Fact]
    public async Task RequireAudience_Log_LetsNobodyIn()
    {
        await using TestServer server = await TestServer.StartAsync(app => app.MapGet("/log", () => "一行").RequireAudience(Audience.Log));

        Answer answer = await server.GetAsync("/log", "Administrator", "person-1");

        Assert.Equal(403, answer.Status);
    }

    [Fact]
    public async Task MapYipaiGroup_EndpointWithoutAudience_StopsTheStart()
    {
        AudienceMissingException stopped = await Assert.ThrowsAsync<AudienceMissingException>(() => TestServer.StartAsync(app =>
            app.MapYipaiGroup("/v2").MapGet("/open", () => "一件")));

        Assert.Contains("/v2/open", stopped.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MapYipaiGroup_AudienceOfTheGroup_CountsForItsEndpoints()
    {
        await using TestServer server = await TestServer.StartAsync(app =>
            app.MapYipaiGroup("/v2").RequireAudience(Audience.Staff).MapGet("/cases", () => "一件"));

        Answer answer = await server.GetAsync("/v2/cases");

        Assert.Equal(401, answer.Status);
    }

    [Fact]
    public async Task MapYipaiGroup_AudienceOfAnOuterGroup_CountsForItsEndpoints()
    {
        await using TestServer server = await TestServer.StartAsync(app =>
            app.MapGroup("/city").RequireAudience(Audience.Staff).MapYipaiGroup("/v2").MapGet("/cases", () => "一件"));

        Answer answer = await server.GetAsync("/city/v2/cases");

        Assert.Equal(401, answer.Status);
    }
}
