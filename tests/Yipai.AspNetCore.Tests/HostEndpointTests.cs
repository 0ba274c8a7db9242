using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Tests;

/// <summary>What endpoints of a host write: minimal APIs and controllers, with and without an audience.</summary>
public sealed class HostEndpointTests
{
    private const string Phone = "13812345678";

    [Theory]
    [InlineData("/sequence")]
    [InlineData("/texts")]
    [InlineData("/json")]
    [InlineData("/written")]
    [InlineData("/events")]
    [InlineData("/neighbours/object")]
    [InlineData("/neighbours/ok")]
    [InlineData("/neighbours/json")]
    [InlineData("/neighbours/unmarked")]
    [InlineData("/neighbours/sequence")]
    public async Task UseYipai_JsonWithoutAudience_IsMaskedAsForThePublic(string path)
    {
        await using TestServer server = await StartAsync(withAudience: false);

        Answer answer = await server.GetAsync(path);

        Assert.Equal(200, answer.Status);
        Assert.DoesNotContain(Phone, answer.Text, StringComparison.Ordinal);
        Assert.Contains("138****5678", answer.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sequence")]
    [InlineData("/texts")]
    [InlineData("/json")]
    [InlineData("/neighbours/object")]
    [InlineData("/neighbours/ok")]
    [InlineData("/neighbours/json")]
    [InlineData("/neighbours/unmarked")]
    [InlineData("/neighbours/sequence")]
    [InlineData("/neighbours/text")]
    [InlineData("/neighbours/content")]
    public async Task RequireAudience_Public_MasksAlsoActionsOfControllers(string path)
    {
        await using TestServer server = await StartAsync(withAudience: true);

        Answer answer = await server.GetAsync(path);

        Assert.Equal(200, answer.Status);
        Assert.DoesNotContain(Phone, answer.Text, StringComparison.Ordinal);
        Assert.Contains("138****5678", answer.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RequireAudience_ControllerOfStaff_RefusesOthers()
    {
        await using TestServer server = await StartAsync(withAudience: true, Audience.Staff);

        Answer answer = await server.GetAsync("/neighbours/object", "DepartmentUnit");

        Assert.Equal((403, "NotPermitted"), (answer.Status, answer.Of("reason")));
    }

    /// <summary>These are the places that the README lists as not covered. The test fails when one becomes covered.</summary>
    [Theory]
    [InlineData("/plain/text")]
    [InlineData("/plain/bytes")]
    [InlineData("/plain/stream")]
    [InlineData("/plain/options")]
    public async Task UseYipai_BodyThatIsNoJsonOfTheHostsOptions_IsWrittenAsItIs(string path)
    {
        await using TestServer server = await StartAsync(withAudience: false);

        Answer answer = await server.GetAsync(path);

        Assert.Contains(Phone, answer.Text, StringComparison.Ordinal);
    }

    private static Task<TestServer> StartAsync(bool withAudience, Audience audience = Audience.Public) => TestServer.StartAsync(
        app =>
        {
            RouteGroup(app, "", withAudience, audience, routes =>
            {
                routes.MapGet("/sequence", () => NeighboursController.All());
                routes.MapGet("/texts", () => new[] { $"请拨打{Phone}" });
                routes.MapGet("/json", () => Results.Json(new Neighbour("路灯组", Phone)));
                routes.MapGet("/written", (HttpContext context) => context.Response.WriteAsJsonAsync(new Neighbour("路灯组", Phone)));
                routes.MapGet("/events", () => TypedResults.ServerSentEvents(NeighboursController.All(), "neighbour"));
                routes.MapGet("/plain/text", () => Phone);
                routes.MapGet("/plain/bytes", () => Results.Bytes(System.Text.Encoding.UTF8.GetBytes(Phone), "application/json"));
                routes.MapGet("/plain/stream", () =>
                    Results.Stream(new MemoryStream(System.Text.Encoding.UTF8.GetBytes(Phone)), "text/plain"));
                routes.MapGet("/plain/options", () => Results.Json(
                    new Neighbour("路灯组", Phone), System.Text.Json.JsonSerializerOptions.Web));
            });
            ControllerActionEndpointConventionBuilder controllers = app.MapControllers();
            if (withAudience)
            {
                controllers.RequireAudience(audience);
            }
        },
        services: services => services.AddControllers().AddApplicationPart(typeof(NeighboursController).Assembly));

    private static void RouteGroup(
        WebApplication app, string prefix, bool withAudience, Audience audience,
            Action<Microsoft.AspNetCore.Routing.IEndpointRouteBuilder> map)
    {
        Microsoft.AspNetCore.Routing.RouteGroupBuilder group = app.MapGroup(prefix);
        map(group);
        if (withAudience)
        {
            group.RequireAudience(audience);
        }
    }
}
