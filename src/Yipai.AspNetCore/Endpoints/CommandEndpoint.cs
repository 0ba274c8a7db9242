using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Yipai.AspNetCore.Authentication;
using Yipai.AspNetCore.Intake;
using Yipai.AspNetCore.Responses;
using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Cases.Workflow;

namespace Yipai.AspNetCore.Endpoints;

/// <summary>Takes the commands of a reporter on their own case.</summary>
internal static class CommandEndpoint
{
    public static void Map(RouteGroupBuilder group) => group
        .MapPut("/me/cases/{id}/commands/{commandId}", TakeAsync)
        .WithMetadata(new WireMessageMetadata(typeof(CaseCommand))).Produces<ReporterCaseView>();

    /// <summary>Returns the case after the command, or a refusal.</summary>
    private static async Task<object> TakeAsync(string id, string commandId, HttpContext context, CommandDesk desk)
    {
        if (!WireIds.TryRead(commandId, out Guid key))
        {
            return RefusalAnswers.Of(IntakeReason.BadRequest, context.Request);
        }

        CaseCommand command = CaseCommandFormat.Read(
            await context.Request.ReadBodyAsync(CaseCommandFormat.MaxLength).ConfigureAwait(false), key);
        IntakeOutcome<ReporterCaseView> outcome =
            await desk.TakeAsync(new CaseId(id), command, context.Me(), context.RequestAborted).ConfigureAwait(false);
        if (outcome.Answer is not { } view)
        {
            return RefusalAnswers.Of(outcome.Refusal!, context.Request);
        }

        IntakeAnswers.NameReplay(outcome, context.Request);
        return view;
    }
}
