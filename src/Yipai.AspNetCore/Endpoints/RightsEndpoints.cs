using System.Text.Json;
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

/// <summary>Takes a person's rights requests, and lets the privacy officer answer them.</summary>
internal static class RightsEndpoints
{
    private const int BodyLimit = 32 * 1024;

    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet("/me/rights", ReadPageAsync).RequireAudience(Audience.Subject);
        group.MapPut("/me/rights/{requestId}", AskAsync).RequireAudience(Audience.Subject);
        group.MapGet("/me/rights/{requestId}/copy", ReadCopyAsync).RequireAudience(Audience.Subject);
        group.MapGet("/me/rights/{requestId}/explanation", ExplainAsync).RequireAudience(Audience.Subject);
        group.MapPut("/me/rights/{requestId}/complaint", ComplainAsync).RequireAudience(Audience.Subject);
        group.MapPut("/me/rights/{requestId}/fee", AnswerFeeAsync).RequireAudience(Audience.Subject);

        // The board holds no personal value, so the officer reads it as the public does.
        group.MapGet("/officer/rights", ReadBoardAsync).RequireAudience(Audience.Public).RequireAuthorization(AudiencePolicies.Officer);
        group.MapPut("/officer/rights/{requestId}/answer", AnswerAsync)
            .RequireAudience(Audience.Public).RequireAuthorization(AudiencePolicies.Officer);
    }

    private static async Task<WireAnswer<RightsRequestPage>> ReadPageAsync(string? after, HttpContext context, PersonRightsDesk desk) =>
        new WireAnswer<RightsRequestPage>(
            await desk.ReadPageAsync(context.Me(), after, CallerLanguage.Of(context.Request), context.RequestAborted).ConfigureAwait(false),
            WireJsonContext.Default.RightsRequestPage);

    private static Task<WireReply<RightsRequestBody, RightsRequestStatus>> AskAsync(
        string requestId, HttpContext context, PersonRightsDesk desk) =>
        context.ExchangeAsync(
            WireJsonContext.Default.RightsRequestBody,
            BodyLimit,
            message => desk.AskAsync(requestId, message, context.Me(), CallerLanguage.Of(context.Request), context.RequestAborted),
            WireJsonContext.Default.RightsRequestStatus,
            StatusCodes.Status201Created);

    private static async Task<WireAnswer<JsonElement>> ReadCopyAsync(string requestId, HttpContext context, PersonRightsDesk desk) =>
        await desk.ReadCopyAsync(requestId, context.Me(), context.RequestAborted).ConfigureAwait(false) is { } copy
            ? new WireAnswer<JsonElement>(JsonElement.Parse(copy), WireJsonContext.Default.JsonElement)
            : new(RefusalAnswers.Of(IntakeReason.NotFound, context.Request));

    private static async Task<WireAnswer<RightsExplanation>> ExplainAsync(string requestId, HttpContext context, PersonRightsDesk desk) =>
        IntakeAnswers.Of(
            await desk.ReadExplanationAsync(requestId, context.Me(), context.RequestAborted).ConfigureAwait(false),
            WireJsonContext.Default.RightsExplanation,
            context.Request);

    private static Task<WireReply<RightsComplaint, RightsRequestStatus>> ComplainAsync(
        string requestId, HttpContext context, PersonRightsDesk desk) =>
        context.ExchangeAsync(
            WireJsonContext.Default.RightsComplaint,
            BodyLimit,
            message => desk.ComplainAsync(requestId, message, context.Me(), CallerLanguage.Of(context.Request), context.RequestAborted),
            WireJsonContext.Default.RightsRequestStatus);

    private static Task<WireReply<RightsFeeAnswer, RightsRequestStatus>> AnswerFeeAsync(
        string requestId, HttpContext context, PersonRightsDesk desk) =>
        context.ExchangeAsync(
            WireJsonContext.Default.RightsFeeAnswer,
            BodyLimit,
            message => desk.AnswerFeeAsync(requestId, message, context.Me(), CallerLanguage.Of(context.Request), context.RequestAborted),
            WireJsonContext.Default.RightsRequestStatus);

    private static async Task<WireAnswer<RightsBoard>> ReadBoardAsync(
        string? state, string? after, HttpContext context, RightsBoardDesk desk) =>
        new WireAnswer<RightsBoard>(
            await desk.ReadPageAsync(state, after, CallerLanguage.Of(context.Request), context.RequestAborted).ConfigureAwait(false),
            WireJsonContext.Default.RightsBoard);

    private static Task<WireReply<RightsReply, RightsRequestStatus>> AnswerAsync(
        string requestId, HttpContext context, RightsBoardDesk desk) =>
        context.ExchangeAsync(
            WireJsonContext.Default.RightsReply,
            BodyLimit,
            (message, member) => desk.AnswerAsync(requestId, message, member, CallerLanguage.Of(context.Request), context.RequestAborted),
            WireJsonContext.Default.RightsRequestStatus);
}
