using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Yipai.AspNetCore.Intake;
using Yipai.AspNetCore.Responses;
using Yipai.Cases.Wire;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Endpoints;

/// <summary>Publishes what a device may keep, and what the city keeps where, without an account (P4.5/2, P4.2.1/1).</summary>
internal static class StorageEndpoints
{
    public static void Map(RouteGroupBuilder group)
    {
        group.RequireAudience(Audience.Public);
        group.MapGet("/storage", (HttpContext context, StorageDesk desk) => new WireAnswer<StorageAnswer>(
            desk.Publish(context.Request.Host.Host is { Length: > 0 } host ? host : "localhost"), WireJsonContext.Default.StorageAnswer));
        group.MapGet("/stores", async (HttpContext context, StoreDesk desk) => new WireAnswer<StoresAnswer>(
            await desk.ReadAsync(context.RequestAborted).ConfigureAwait(false), WireJsonContext.Default.StoresAnswer));
    }
}
