using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Yipai.AspNetCore.Authentication;
using Yipai.AspNetCore.Intake;
using Yipai.AspNetCore.Responses;
using Yipai.Cases;
using Yipai.Cases.Participation;
using Yipai.Cases.Views;
using Yipai.Cases.Wire;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Endpoints;

/// <summary>Takes tickets from anyone, and lets support agents and the privacy officer answer them.</summary>
internal static class TicketEndpoints
{
    private const int BodyLimit = 32 * 1024;

    public static void Map(RouteGroupBuilder group)
    {
        group.MapPut("/tickets/{ticketId}", OpenAsync).RequireAudience(Audience.Public);
        group.MapGet("/tickets/{ticketId}", async (string ticketId, HttpContext context, TicketDesk desk) => IntakeAnswers.Of(
                await desk.FindAsync(ticketId, context.RequestAborted).ConfigureAwait(false),
                WireJsonContext.Default.TicketAnswer,
                context.Request))
            .RequireAudience(Audience.Public);
        group.MapGet("/me/tickets", async (HttpContext context, TicketDesk desk) => new WireAnswer<TicketsAnswer>(
                await desk.ReadOwnAsync(context.Me(), context.RequestAborted).ConfigureAwait(false), WireJsonContext.Default.TicketsAnswer))
            .RequireAudience(Audience.Subject);
        group.MapGet("/me/tickets/{ticketId}/recording", FindRecordingAsync).RequireAudience(Audience.Subject);
        group.MapPut("/me/tickets/{ticketId}/recording", ChooseAsync).RequireAudience(Audience.Subject);
        foreach (IEndpointConventionBuilder endpoint in (IEndpointConventionBuilder[])
        [
            group.MapGet("/agent/tickets", ReadOpenAsync),
            group.MapGet("/agent/tickets/{ticketId}/case", FindCaseAsync),
            group.MapPut("/agent/tickets/{ticketId}/answer", AnswerAsync),
            group.MapPut("/agent/tickets/{ticketId}/recording", AnnounceAsync),
            group.MapPut("/agent/tickets/{ticketId}/recording/{partId}", RecordAsync),
        ])
        {
            // Support agents read texts as the public does (P4.1.2-7/3).
            endpoint.RequireAudience(Audience.Public).RequireAuthorization(AudiencePolicies.Tickets);
        }
    }

    private static Task<WireReply<TicketRequest, TicketAnswer>> OpenAsync(string ticketId, HttpContext context, TicketDesk desk) =>
        context.ExchangeAsync(
            WireJsonContext.Default.TicketRequest,
            BodyLimit,
            message => desk.OpenAsync(ticketId, message, context.Caller(), context.RequestAborted),
            WireJsonContext.Default.TicketAnswer,
            StatusCodes.Status201Created);

    private static async Task<WireAnswer<AgentTicketsAnswer>> ReadOpenAsync(HttpContext context, AgentDesk desk) =>
        context.Member() is { } member
            ? new WireAnswer<AgentTicketsAnswer>(
                await desk.ReadOpenAsync(member, context.RequestAborted).ConfigureAwait(false), WireJsonContext.Default.AgentTicketsAnswer)
            : new(YipaiProblems.NotPermitted(context.Request));

    private static async Task<WireAnswer<SupportCaseView>> FindCaseAsync(string ticketId, HttpContext context, AgentDesk desk) =>
        context.Member() is { } member
            ? IntakeAnswers.Of(
                await desk.FindCaseAsync(ticketId, member, context.RequestAborted).ConfigureAwait(false),
                CaseViewsJsonContext.Default.SupportCaseView,
                context.Request)
            : new(YipaiProblems.NotPermitted(context.Request));

    private static Task<WireReply<TicketReply, TicketAnswer>> AnswerAsync(string ticketId, HttpContext context, AgentDesk desk) =>
        context.ExchangeAsync(
            WireJsonContext.Default.TicketReply,
            BodyLimit,
            (message, member) => desk.AnswerAsync(ticketId, message, member, context.RequestAborted),
            WireJsonContext.Default.TicketAnswer);

    private static async Task<WireAnswer<RecordingAnswer>> FindRecordingAsync(
        string ticketId, string? after, HttpContext context, RecordingDesk desk) => IntakeAnswers.Of(
            await desk.FindAsync(
                    ticketId, after is null ? null : ParticipationPlace.Parse(after), context.Me(), context.RequestAborted)
                .ConfigureAwait(false),
            WireJsonContext.Default.RecordingAnswer,
            context.Request);

    private static Task<WireReply<RecordingChoice, RecordingAnswer>> ChooseAsync(
        string ticketId, HttpContext context, RecordingDesk desk) => context.ExchangeAsync(
        WireJsonContext.Default.RecordingChoice,
        BodyLimit,
        message => desk.ChooseAsync(ticketId, message, context.Me(), context.RequestAborted),
        WireJsonContext.Default.RecordingAnswer);

    private static Task<WireReply<RecordingRequest, RecordingAnswer>> AnnounceAsync(
        string ticketId, HttpContext context, RecordingDesk desk) => context.ExchangeAsync(
        WireJsonContext.Default.RecordingRequest,
        BodyLimit,
        (message, member) => desk.AnnounceAsync(ticketId, message, member, context.RequestAborted),
        WireJsonContext.Default.RecordingAnswer);

    private static Task<WireReply<RecordingText, RecordingAnswer>> RecordAsync(
        string ticketId, string partId, HttpContext context, RecordingDesk desk) => context.ExchangeAsync(
            WireJsonContext.Default.RecordingText,
            BodyLimit,
            (message, member) => desk.KeepAsync(ticketId, partId, message, member, context.RequestAborted),
            WireJsonContext.Default.RecordingAnswer);
}
