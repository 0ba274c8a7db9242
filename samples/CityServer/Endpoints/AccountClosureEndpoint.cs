using Yipai.Privacy;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Retention;
using Yipai.Privacy.Server.Rights;
using Yipai.Privacy.Terms;

namespace Yipai.Samples.CityServer;

/// <summary>Closing an account (P4.3.3): what is erased, and what stays, until when and why.</summary>
internal static class AccountClosureEndpoint
{
    public static WebApplication MapAccountClosure(this WebApplication app)
    {
        app.MapDelete("/v1/me", CloseAsync);
        return app;
    }

    private static async Task<IResult> CloseAsync(
        HttpContext context, PrivacyGuard guard, CityRecords records, RightsDesk desk, AuditLog audit, TimeProvider time)
    {
        PolicyPrincipal me = await context.CitizenAsync();
        if (me.SubjectId is not { } subjectId)
        {
            return Problems.NotSignedIn();
        }

        DateTimeOffset now = time.GetUtcNow();
        IReadOnlyList<ErasureStep> steps = guard.Policy.PlanAccountClosure(records.Items, guard.Profile, now);
        await audit.AppendAsync(
            AuditEvent.Of("account.cancelled").Citing(ClauseId.Parse("P4.3.3")).Committing("subject", subjectId.Value), context.RequestAborted);
        RightsRequest request = await desk.ReceiveAsync(new RightsApplication(RightKind.AccountClosure, subjectId), now, context.RequestAborted);
        await desk.ConfirmIdentityAsync(request.Id, new IdentityEvidence("signed-in", DataItemSet.Empty, "session"), now, context.RequestAborted);
        await desk.AssessAsync(request.Id, RightsAnswer.Execute, now, context.RequestAborted);
        ErasureReply reply = await desk.EraseAsync(request.Id, now, context.RequestAborted);
        return Results.Json(new
        {
            RequestId = request.Id,
            reply.BackupErasureExpectedOn,
            steps = steps.Select(step => new { Subject = step.Label, Outcome = step.Outcome.ToString(), step.Until, Rule = step.Rule.Text }),
        });
    }
}
