using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Yipai.AspNetCore.Intake;
using Yipai.AspNetCore.Responses;
using Yipai.Cases.Wire;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Endpoints;

/// <summary>Publishes what a device may keep, without an account (P4.5/2).</summary>
internal static class StorageEndpoints
{
    public static void Map(RouteGroupBuilder group) => group
        .MapGet("/storage", (HttpContext context, StorageDesk desk) => new WireAnswer<StorageAnswer>(
            desk.Publish(context.Request.Host.Host is { Length: > 0 } host ? host : "localhost"), WireJsonContext.Default.StorageAnswer))
        .RequireAudience(Audience.Public);
}
