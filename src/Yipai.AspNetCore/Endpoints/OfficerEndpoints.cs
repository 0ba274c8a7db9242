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

/// <summary>Lets the privacy officer change the handler, read the incidents of the city, and verify the audit log.</summary>
internal static class OfficerEndpoints
{
    private const int BodyLimit = 8 * 1024;

    public static void Map(RouteGroupBuilder group)
    {
        // The answers hold counts and the name of a company, and no value of a person.
        group.MapPut("/officer/handler-changes/{changeId}", ChangeAsync)
            .RequireAudience(Audience.Public).RequireAuthorization(AudiencePolicies.Officer);
        group.MapGet("/officer/handler-changes", async (string? after, HttpContext context, HandlerChangeDesk desk) =>
                new WireAnswer<HandlerChangePage>(
                    await desk.ReadPageAsync(after, context.RequestAborted).ConfigureAwait(false),
                    WireJsonContext.Default.HandlerChangePage))
            .RequireAudience(Audience.Public).RequireAuthorization(AudiencePolicies.Officer);
        group.MapGet("/officer/incidents", async (HttpContext context, IncidentBoardDesk desk) => new WireAnswer<IncidentsAnswer>(
                await desk.ReadAsync(context.RequestAborted).ConfigureAwait(false), WireJsonContext.Default.IncidentsAnswer))
            .RequireAudience(Audience.Public).RequireAuthorization(AudiencePolicies.Officer);
        group.MapGet("/officer/audit", StaffEndpoints.CheckAuditAsync)
            .RequireAudience(Audience.Public).RequireAuthorization(AudiencePolicies.Officer);
    }

    private static Task<WireReply<HandlerChangeRequest, HandlerChangeStatus>> ChangeAsync(
        string changeId, HttpContext context, HandlerChangeDesk desk) =>
        context.ExchangeAsync(
            WireJsonContext.Default.HandlerChangeRequest,
            BodyLimit,
            (message, member) => desk.ChangeAsync(changeId, message, member, context.RequestAborted),
            WireJsonContext.Default.HandlerChangeStatus,
            StatusCodes.Status201Created);
}
