using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Cases.Workflow;
using Yipai.Privacy;

namespace Yipai.Samples.CityServer;

/// <summary>Takes the commands of a reporter on their own case.</summary>
internal static class CaseCommandEndpoint
{
    public static WebApplication MapCaseCommands(this WebApplication app)
    {
        app.MapPut("/v1/me/cases/{id}/commands/{commandId}", TakeAsync).WithAudience(Audience.Subject);
        return app;
    }

    /// <summary>Returns the case after the command, or a refusal.</summary>
    private static async Task<object> TakeAsync(
        string id, string commandId, HttpContext context, CaseCommands commands, OwnCases own, AccountRecords accounts)
    {
        CancellationToken aborted = context.RequestAborted;
        if (await context.CitizenAsync() is not { SubjectId: { } me })
        {
            return Problems.NotSignedIn();
        }

        if (!Guid.TryParseExact(commandId, "N", out Guid key) || key.ToString("N") != commandId)
        {
            return Problems.Refused(
                StatusCodes.Status400BadRequest, "BadRequest", new("请求无法读取。", "The request cannot be read."));
        }

        CaseCommand command = CaseCommandFormat.Read(await context.Request.ReadBodyAsync(CaseCommandFormat.MaxLength), key);
        CaseCommandTaking taking = await commands.TakeAsync(new CaseId(id), command, me, aborted);
        if (taking.Outcome is not (CaseCommandOutcome.Done or CaseCommandOutcome.Replayed))
        {
            return Refuse(taking, context.Response);
        }

        if (taking.Outcome == CaseCommandOutcome.Replayed)
        {
            context.Response.Headers["Idempotency-Replayed"] = "true";
        }

        return await accounts.EndIfClosedAsync(me, aborted) && await own.FindAsync(me, new CaseId(id), aborted) is { } view
            ? view : Problems.NotSignedIn();
    }

    private static IResult Refuse(CaseCommandTaking taking, HttpResponse response)
    {
        switch (taking)
        {
            case { Outcome: CaseCommandOutcome.Broken, Refusal: { } refusal }:
                return Problems.Broken(refusal);
            case { Outcome: CaseCommandOutcome.Denied, Decision: { } decision }:
                return Problems.Denied(decision);
            case { Outcome: CaseCommandOutcome.PhotoMissing }:
                return Problems.Refused(
                    425, "PhotoMissing", new("照片尚未上传，请先上传照片。", "A photo is not uploaded yet. Upload it first."));
            case { Outcome: CaseCommandOutcome.KeyReused }:
                return Problems.Refused(
                    StatusCodes.Status422UnprocessableEntity,
                    "KeyReused",
                    new("同一编号已用于另一操作。", "The id of this command is already used for another command."));
            case { Outcome: CaseCommandOutcome.Busy }:
                response.Headers.RetryAfter = "1";
                return Problems.Refused(
                    StatusCodes.Status503ServiceUnavailable,
                    "Busy",
                    new("案卷正在办理，请稍后再试。", "The case is being changed. Try again in a moment."));
            default:
                return Problems.NotFound();
        }
    }
}
