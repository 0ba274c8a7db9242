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

/// <summary>Lets the privacy officer record and review findings, and the person read them and ask for a review.</summary>
internal static class FindingEndpoints
{
    private const int BodyLimit = 32 * 1024;

    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet("/me/findings", async (string? after, HttpContext context, SecurityDesk desk) => new WireAnswer<FindingsPage>(
                await desk.ReadPageAsync(context.Me(), after, context.RequestAborted).ConfigureAwait(false),
                WireJsonContext.Default.FindingsPage))
            .RequireAudience(Audience.Subject);
        group.MapPut("/me/findings/{findingId}/review", AskAsync).RequireAudience(Audience.Subject);
        foreach (IEndpointConventionBuilder endpoint in (IEndpointConventionBuilder[])
        [
            group.MapGet("/officer/findings", ReadAsync),
            group.MapPut("/officer/findings/{findingId}", TakeAsync),
            group.MapPut("/officer/findings/{findingId}/review", ReviewAsync),
        ])
        {
            endpoint.RequireAudience(Audience.Public).RequireAuthorization(AudiencePolicies.Officer);
        }
    }

    private static async Task<WireAnswer<FindingsPage>> ReadAsync(string? after, HttpContext context, SecurityDesk desk) =>
        new WireAnswer<FindingsPage>(
            await desk.ReadToReviewAsync(after, context.RequestAborted).ConfigureAwait(false), WireJsonContext.Default.FindingsPage);

    private static Task<WireReply<FindingText, FindingLine>> AskAsync(string findingId, HttpContext context, SecurityDesk desk) =>
        context.ExchangeAsync(
            WireJsonContext.Default.FindingText,
            BodyLimit,
            message => desk.AskReviewAsync(findingId, message, context.Me(), context.RequestAborted),
            WireJsonContext.Default.FindingLine);

    private static Task<WireReply<FindingRequest, FindingLine>> TakeAsync(string findingId, HttpContext context, SecurityDesk desk) =>
        context.ExchangeAsync(
            WireJsonContext.Default.FindingRequest,
            BodyLimit,
            (message, member) => desk.TakeAsync(findingId, message, member, context.RequestAborted),
            WireJsonContext.Default.FindingLine);

    private static Task<WireReply<FindingReview, FindingLine>> ReviewAsync(string findingId, HttpContext context, SecurityDesk desk) =>
        context.ExchangeAsync(
            WireJsonContext.Default.FindingReview,
            BodyLimit,
            (message, member) => desk.ReviewAsync(findingId, message, member, context.RequestAborted),
            WireJsonContext.Default.FindingLine);
}
