using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Yipai.AspNetCore.Authentication;
using Yipai.AspNetCore.Intake;
using Yipai.AspNetCore.Responses;
using Yipai.Cases.Wire;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Endpoints;

/// <summary>Takes events of an app's installation, and shows a person the log about them.</summary>
internal static class ServiceLogEndpoints
{
    private const int BodyLimit = 8 * 1024;

    public static void Map(RouteGroupBuilder group)
    {
        group.MapPut("/me/installations/{eventId}", TakeAsync).RequireAudience(Audience.Subject);
        group.MapGet("/me/log", async (string? after, HttpContext context, ServiceLogDesk desk) => new WireAnswer<ServiceLogAnswer>(
                await desk.ReadPageAsync(context.Me(), after, context.RequestAborted).ConfigureAwait(false),
                WireJsonContext.Default.ServiceLogAnswer))
            .RequireAudience(Audience.Subject);
    }

    private static Task<WireReply<InstallationRequest, InstallationAnswer>> TakeAsync(
        string eventId, HttpContext context, ServiceLogDesk desk) =>
        context.ExchangeAsync(
            WireJsonContext.Default.InstallationRequest,
            BodyLimit,
            message => desk.TakeAsync(
                eventId, message, context.Me(), context.Connection.RemoteIpAddress?.ToString() ?? "", context.RequestAborted),
            WireJsonContext.Default.InstallationAnswer);
}
