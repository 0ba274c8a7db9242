using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yipai.AspNetCore.Authentication;
using Yipai.AspNetCore.Intake;
using Yipai.AspNetCore.Responses;
using Yipai.Cases;
using Yipai.Cases.Storage;
using Yipai.Cases.Wire;

namespace Yipai.AspNetCore.Endpoints;

/// <summary>Lets staff and units see their queue and act on cases.</summary>
internal static class WorkEndpoints
{
    /// <summary>Maps the queue, the allowed actions and the commands under the path of one audience.</summary>
    public static void Map(RouteGroupBuilder group, string path)
    {
        group.MapGet($"{path}/queue", ReadQueueAsync);
        group.MapGet($"{path}/cases/{{id}}/allowed", ListAsync);
        group.MapPut($"{path}/cases/{{id}}/commands/{{commandId}}", TakeAsync);
    }

    private static async Task<WireAnswer<QueueAnswer>> ReadQueueAsync(string? after, HttpContext context, QueueDesk desk)
    {
        CaseCursor? cursor = after is null ? null : CaseCursor.Parse(after);
        return context.Member() is { } member
            ? new WireAnswer<QueueAnswer>(
                await desk.ReadPageAsync(member, cursor, context.RequestAborted).ConfigureAwait(false),
                WireJsonContext.Default.QueueAnswer)
            : new(YipaiProblems.NotPermitted(context.Request));
    }

    private static async Task<WireAnswer<CaseActionsAnswer>> ListAsync(string id, HttpContext context, StaffCommandDesk desk) =>
        context.Member() is { } member
            ? IntakeAnswers.Of(
                await desk.ListAsync(new CaseId(id), member, context.RequestAborted).ConfigureAwait(false),
                WireJsonContext.Default.CaseActionsAnswer,
                context.Request)
            : new(YipaiProblems.NotPermitted(context.Request));

    private static async Task<WireReply<StaffCommand, CaseActionsAnswer>> TakeAsync(
        string id, string commandId, HttpContext context, StaffCommandDesk desk)
    {
        if (context.Member() is not { } member)
        {
            return new(YipaiProblems.NotPermitted(context.Request));
        }

        if (!WireIds.TryRead(commandId, out Guid key))
        {
            return new(RefusalAnswers.Of(IntakeReason.BadRequest, context.Request));
        }

        StaffCommand command = StaffCommandFormat.Read(
            await context.Request.ReadBodyAsync(StaffCommandFormat.MaxLength).ConfigureAwait(false), key);
        return new(IntakeAnswers.Of(
            await desk.TakeAsync(new CaseId(id), command, member, context.RequestAborted).ConfigureAwait(false),
            WireJsonContext.Default.CaseActionsAnswer,
            context.Request));
    }
}
