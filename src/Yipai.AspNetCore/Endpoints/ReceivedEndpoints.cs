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

/// <summary>Lets the privacy officer record what other sources provide, and shows it to the person.</summary>
internal static class ReceivedEndpoints
{
    private const int BodyLimit = 128 * 1024;

    public static void Map(RouteGroupBuilder group)
    {
        group.MapPut("/officer/received/{recordId}", TakeAsync)
            .RequireAudience(Audience.Public).RequireAuthorization(AudiencePolicies.Officer);
        group.MapGet("/me/received", async (string? after, HttpContext context, ReceivedDesk desk) => new WireAnswer<ReceivedPage>(
                await desk.ReadPageAsync(context.Me(), after, context.RequestAborted).ConfigureAwait(false),
                WireJsonContext.Default.ReceivedPage))
            .RequireAudience(Audience.Subject);
    }

    private static Task<WireReply<ReceivedRequest, ReceivedAnswer>> TakeAsync(string recordId, HttpContext context, ReceivedDesk desk) =>
        context.ExchangeAsync(
            WireJsonContext.Default.ReceivedRequest,
            BodyLimit,
            (message, member) => desk.TakeAsync(recordId, message, member, context.RequestAborted),
            WireJsonContext.Default.ReceivedAnswer);
}
