using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Retention;
using Yipai.Privacy.Server.Rights;
using Yipai.Privacy.Terms;
using Yipai.Samples.CityServer.Accounts;
using Yipai.Samples.CityServer.Http;

namespace Yipai.Samples.CityServer.Endpoints;

/// <summary>Registering with exactly three items (P4.1.1/1), signing in, cancelling (P4.3.3).</summary>
internal static class AccountEndpoints
{
    private const int BodyLimit = 16 * 1024;

    public static WebApplication MapAccounts(this WebApplication app)
    {
        app.MapPut("/v1/accounts/{subjectId}", RegisterAsync);
        app.MapPost("/v1/sessions", SignInAsync);
        app.MapDelete("/v1/me", CancelAsync);
        return app;
    }

    private static async Task<IResult> RegisterAsync(
        string subjectId, HttpRequest request, PrivacyGuard guard, AccountRecords accounts, IConsentLedger ledger, AuditLog audit, TimeProvider time)
    {
        CancellationToken aborted = request.HttpContext.RequestAborted;
        RegistrationBody? body = RegistrationBody.Read(await request.ReadBodyAsync(BodyLimit));
        if (body is null || !Guid.TryParseExact(subjectId, "N", out _))
        {
            return Problems.Refused(StatusCodes.Status400BadRequest, "BadRequest", "请求无法读取。");
        }

        var subject = new SubjectId(subjectId);
        NoticePresentation? notice = body.NoticeEvidence.Length == 0 ? null : LedgerEntryFormat.Read(body.NoticeEvidence) as NoticePresentation;
        bool isOwn = notice is not null && notice.SubjectId == subject && notice.HandlerId == guard.Handler.Id;
        ConsentState state = isOwn ? ConsentState.From([notice!]) : ConsentState.Empty;
        ProcessingDecision decision = guard.Decide(new(Activities.Register, body.Items) { Now = time.GetUtcNow() }, state);
        if (!decision.IsAllowed)
        {
            return Problems.Denied(decision);
        }

        if (body.FindFault() is { } fault)
        {
            return Problems.Refused(StatusCodes.Status422UnprocessableEntity, "InvalidAccount", fault, "P4.1.1/1", "P4.2.2/3");
        }

        if (await accounts.RegisterAsync(subject, body, aborted) is not { } token)
        {
            return Problems.Refused(StatusCodes.Status409Conflict, "AccountNameTaken", "账号名称已被使用，请换一个。");
        }

        await ledger.AppendAsync(notice!, aborted);
        await audit.AppendAsync(AuditEvent.Of("account.registered").Citing(decision.Citations).Committing("subject", subjectId), aborted);
        return Results.Json(new { subjectId, token });
    }

    private static async Task<IResult> SignInAsync(HttpRequest request, AccountRecords accounts)
    {
        RegistrationBody? body = RegistrationBody.Read(await request.ReadBodyAsync(BodyLimit));
        return body is not null && await accounts.SignInAsync(body.AccountName, body.Password, request.HttpContext.RequestAborted) is var (subject, token)
            ? Results.Json(new { subjectId = subject.Value, token })
            : Problems.Refused(StatusCodes.Status403Forbidden, "SignInFailed", "账号名称或密码不对。");
    }

    private static async Task<IResult> CancelAsync(
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
