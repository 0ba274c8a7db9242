using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Yipai.AspNetCore.Authentication;
using Yipai.AspNetCore.Intake;
using Yipai.AspNetCore.Responses;
using Yipai.Cases.Participation;
using Yipai.Cases.Wire;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Endpoints;

/// <summary>Shows topics and surveys, takes acts, words and answers, and shows the words to the public.</summary>
internal static class ParticipationEndpoints
{
    private const int BodyLimit = 32 * 1024;
    private const string Reply = "/surveys/{surveyId}/replies/{replyId}";
    private const string Act = "/me/participation/{kind}/{targetId}/{action}";

    public static void Map(RouteGroupBuilder group)
    {
        group.MapGet("/topics", async (string? after, HttpContext context, TopicDesk desk) => new WireAnswer<TopicPage>(
                await desk.ReadPageAsync(PlaceOf(after), context.RequestAborted).ConfigureAwait(false), WireJsonContext.Default.TopicPage))
            .RequireAudience(Audience.Public);
        group.MapGet("/participation/{kind}/{targetId}", ReadAsync).RequireAudience(Audience.Public);
        group.MapGet("/participation/{kind}/{targetId}/comments", ReadCommentsAsync).RequireAudience(Audience.Public);
        group.MapGet("/me/participation", async (string? after, HttpContext context, CommentDesk desk) =>
                new WireAnswer<OwnParticipationPage>(
                    await desk.ReadOwnAsync(context.Me(), PlaceOf(after), context.RequestAborted).ConfigureAwait(false),
                    WireJsonContext.Default.OwnParticipationPage))
            .RequireAudience(Audience.Subject);
        group.MapPut(Act, ActAsync).RequireAudience(Audience.Subject);
        group.MapDelete(Act, UndoAsync).RequireAudience(Audience.Subject);
        group.MapPut("/me/comments/{commentId}", WriteAsync).RequireAudience(Audience.Subject);
        group.MapDelete("/me/comments/{commentId}", DeleteAsync).RequireAudience(Audience.Subject);

        group.MapGet("/surveys", async (string? after, HttpContext context, SurveyDesk desk) => new WireAnswer<SurveyPage>(
                await desk.ReadPageAsync(PlaceOf(after), context.RequestAborted).ConfigureAwait(false), WireJsonContext.Default.SurveyPage))
            .RequireAudience(Audience.Public);
        group.MapPut(Reply, AnswerAsync).RequireAudience(Audience.Public);
        group.MapGet(Reply, FindReplyAsync).RequireAudience(Audience.Public);
        group.MapDelete(Reply, DeleteReplyAsync).RequireAudience(Audience.Public);
        group.MapGet("/me/surveys", async (string? after, HttpContext context, SurveyDesk desk) => new WireAnswer<SurveyReplyPage>(
                await desk.ReadOwnAsync(context.Me(), after, context.RequestAborted).ConfigureAwait(false),
                WireJsonContext.Default.SurveyReplyPage))
            .RequireAudience(Audience.Subject);

        // Whoever publishes a survey reads its answers as the public would.
        group.MapPut("/staff/surveys/{surveyId}", PublishSurveyAsync).RequireAudience(Audience.Public)
            .RequireAuthorization(AudiencePolicies.Topics);
        group.MapGet("/staff/surveys/{surveyId}/replies", ReadRepliesAsync).RequireAudience(Audience.Public)
            .RequireAuthorization(AudiencePolicies.Topics);

        // Whoever publishes reads no personal information by it.
        group.MapPut("/staff/topics/{topicId}", PublishAsync).RequireAudience(Audience.Public)
            .RequireAuthorization(AudiencePolicies.Topics);
    }

    private static async Task<WireAnswer<ParticipationAnswer>> ReadAsync(
        string kind, string targetId, HttpContext context, ParticipationDesk desk)
    {
        // The answer names what the caller did, so that no cache may keep it.
        context.Response.Headers.CacheControl = "no-store";
        return IntakeAnswers.Of(
            await desk.ReadAsync(kind, targetId, context.Caller(), context.RequestAborted).ConfigureAwait(false),
            WireJsonContext.Default.ParticipationAnswer,
            context.Request);
    }

    private static async Task<WireAnswer<CommentPage>> ReadCommentsAsync(
        string kind, string targetId, string? after, HttpContext context, CommentDesk desk) => IntakeAnswers.Of(
        await desk.ReadPageAsync(kind, targetId, PlaceOf(after), context.RequestAborted).ConfigureAwait(false),
        WireJsonContext.Default.CommentPage,
        context.Request);

    private static async Task<WireAnswer<ParticipationAnswer>> ActAsync(
        string kind, string targetId, string action, HttpContext context, ParticipationDesk desk) => IntakeAnswers.Of(
        await desk.ActAsync(kind, targetId, action, context.Me(), context.RequestAborted).ConfigureAwait(false),
        WireJsonContext.Default.ParticipationAnswer,
        context.Request);

    private static async Task<WireAnswer<ParticipationAnswer>> UndoAsync(
        string kind, string targetId, string action, HttpContext context, ParticipationDesk desk) => IntakeAnswers.Of(
        await desk.UndoAsync(kind, targetId, action, context.Me(), context.RequestAborted).ConfigureAwait(false),
        WireJsonContext.Default.ParticipationAnswer,
        context.Request);

    private static Task<WireReply<CommentRequest, CommentEntry>> WriteAsync(string commentId, HttpContext context, CommentDesk desk) =>
        context.ExchangeAsync(
            WireJsonContext.Default.CommentRequest,
            BodyLimit,
            message => desk.WriteAsync(commentId, message, context.Me(), context.RequestAborted),
            WireJsonContext.Default.CommentEntry,
            StatusCodes.Status201Created);

    private static async Task<WireAnswer<CommentRemoval>> DeleteAsync(string commentId, HttpContext context, CommentDesk desk) =>
        IntakeAnswers.Of(
            await desk.DeleteAsync(commentId, context.Me(), context.RequestAborted).ConfigureAwait(false),
            WireJsonContext.Default.CommentRemoval,
            context.Request);

    private static Task<WireReply<TopicRequest, TopicEntry>> PublishAsync(string topicId, HttpContext context, TopicDesk desk) =>
        context.ExchangeAsync(
            WireJsonContext.Default.TopicRequest,
            BodyLimit,
            (message, member) => desk.PublishAsync(topicId, message, member, context.RequestAborted),
            WireJsonContext.Default.TopicEntry,
            StatusCodes.Status201Created);

    private static Task<WireReply<SurveyAnswers, SurveyReplyEntry>> AnswerAsync(
        string surveyId, string replyId, HttpContext context, SurveyDesk desk) => context.ExchangeAsync(
            WireJsonContext.Default.SurveyAnswers,
            BodyLimit,
            message => desk.AnswerAsync(surveyId, replyId, message, context.Caller(), context.RequestAborted),
            WireJsonContext.Default.SurveyReplyEntry,
            StatusCodes.Status201Created);

    private static async Task<WireAnswer<SurveyReplyEntry>> FindReplyAsync(
        string surveyId, string replyId, HttpContext context, SurveyDesk desk)
    {
        context.Response.Headers.CacheControl = "no-store";
        return IntakeAnswers.Of(
            await desk.FindAsync(surveyId, replyId, context.Caller(), context.RequestAborted).ConfigureAwait(false),
            WireJsonContext.Default.SurveyReplyEntry,
            context.Request);
    }

    private static async Task<WireAnswer<SurveyRemoval>> DeleteReplyAsync(
        string surveyId, string replyId, HttpContext context, SurveyDesk desk) => IntakeAnswers.Of(
            await desk.DeleteAsync(surveyId, replyId, context.Caller(), context.RequestAborted).ConfigureAwait(false),
            WireJsonContext.Default.SurveyRemoval,
            context.Request);

    private static Task<WireReply<SurveyRequest, SurveyEntry>> PublishSurveyAsync(
        string surveyId, HttpContext context, SurveyDesk desk) => context.ExchangeAsync(
        WireJsonContext.Default.SurveyRequest,
        BodyLimit,
        (message, member) => desk.PublishAsync(surveyId, message, member, context.RequestAborted),
        WireJsonContext.Default.SurveyEntry,
        StatusCodes.Status201Created);

    private static async Task<WireAnswer<SurveyReplyPage>> ReadRepliesAsync(
        string surveyId, string? after, HttpContext context, SurveyDesk desk) =>
        new WireAnswer<SurveyReplyPage>(
            await desk.ReadRepliesAsync(surveyId, after, context.RequestAborted).ConfigureAwait(false),
            WireJsonContext.Default.SurveyReplyPage);

    private static ParticipationPlace? PlaceOf(string? after) => after is null ? null : ParticipationPlace.Parse(after);
}
