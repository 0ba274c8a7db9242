using Yipai.Privacy;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Retention;
using Yipai.Privacy.Server.Rights;
using Yipai.Privacy.Terms;

namespace Yipai.Samples.CityServer;

/// <summary>Closes an account (P4.3.3). The answer lists what is erased, and what stays until when and why.</summary>
internal static class AccountClosureEndpoint
{
    public static WebApplication MapAccountClosure(this WebApplication app)
    {
        app.MapDelete("/v1/me", CloseAsync);
        return app;
    }

    private static async Task<IResult> CloseAsync(
        HttpContext context, PrivacyGuard guard, CityRecords records, RightsDesk desk,
        IYipaiUnitOfWork unit, AuditLog audit, TimeProvider time)
    {
        PolicyPrincipal me = await context.CitizenAsync();
        if (me.SubjectId is not { } subjectId)
        {
            return Problems.NotSignedIn();
        }

        DateTimeOffset now = time.GetUtcNow();
        IReadOnlyList<ErasureStep> steps = guard.Policy.PlanAccountClosure(records.Items, guard.Profile, now);
        await audit.AppendAsync(
            AuditEvent.Of("account.cancelled").Citing(ClauseId.Parse("P4.3.3")).Committing("subject", subjectId.Value),
            context.RequestAborted);
        RightsRequest request = await unit.RunAsync(
            async aborted =>
            {
                RightsRequest received = await desk.ReceiveAsync(new RightsApplication(RightKind.AccountClosure, subjectId), now, aborted);
                await desk.ConfirmIdentityAsync(received.Id, new IdentityEvidence("signed-in", DataItemSet.Empty, "session"), now, aborted);
                await desk.AssessAsync(received.Id, RightsAnswer.Execute, now, aborted);
                return received;
            },
            context.RequestAborted);
        ErasureReply reply = await desk.EraseAsync(request.Id, now, context.RequestAborted);
        return Answers.Closure(steps, reply, request.Id);
    }
}
