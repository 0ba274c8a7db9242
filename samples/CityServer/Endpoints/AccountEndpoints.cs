using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Server;

namespace Yipai.Samples.CityServer;

/// <summary>Registers a person with exactly three items (P4.1.1/1), and signs a person in and out.</summary>
internal static class AccountEndpoints
{
    private const int BodyLimit = 16 * 1024;

    public static WebApplication MapAccounts(this WebApplication app)
    {
        app.MapPut("/v1/accounts/{subjectId}", RegisterAsync);
        app.MapPost("/v1/sessions", SignInAsync);
        app.MapDelete("/v1/sessions", SignOutAsync);
        return app;
    }

    private static async Task<IResult> RegisterAsync(
        string subjectId, HttpRequest request, PrivacyGuard guard, ShownNotices notices,
        AccountRecords accounts, IConsentLedger ledger, AuditLog audit, TimeProvider time)
    {
        CancellationToken aborted = request.HttpContext.RequestAborted;
        RegistrationBody? body =
            AccountFormat.ReadRegistration(await request.ReadBodyAsync(BodyLimit)) is { } sent ? new RegistrationBody(sent) : null;
        if (body is null || !Guid.TryParseExact(subjectId, "N", out Guid id) || id.ToString("N") != subjectId)
        {
            return Problems.Refused(StatusCodes.Status400BadRequest, "BadRequest", new("请求无法读取。", "The request cannot be read."));
        }

        var subject = new SubjectId(subjectId);
        NoticePresentation? notice = body.NoticeEvidence.IsEmpty
            ? null
            : ConsentIntake.Received(LedgerEntryFormat.Read(body.NoticeEvidence.Span), time.GetUtcNow()) as NoticePresentation;
        bool isOwn = notice is not null && notice.SubjectId == subject && notice.HandlerId == guard.Handler.Id;
        ConsentState state = isOwn ? ConsentState.From([notice!]) : ConsentState.Empty;
        ProcessingDecision decision = guard.Decide(new(Activities.Register, body.Items) { Now = time.GetUtcNow() }, state);
        if (!decision.IsAllowed)
        {
            bool sawEarlier = decision.Reason == DenialReason.NoticeNotShown && isOwn && notices.Find(notice!.PolicyHash) is not null;
            return sawEarlier ? Problems.PolicyMovedOn() : Problems.Denied(decision);
        }

        if (body.FindFault() is { } fault)
        {
            return Problems.Refused(StatusCodes.Status422UnprocessableEntity, "InvalidAccount", fault, "P4.1.1/1", "P4.2.2/3");
        }

        if (await accounts.RegisterAsync(subject, body, aborted) is not { } token)
        {
            return Problems.Refused(
                StatusCodes.Status409Conflict, "AccountNameTaken", new("账号名称已被使用，请换一个。", "The account name is taken. Choose another."));
        }

        await ledger.AppendAsync(notice!, aborted);
        await audit.AppendAsync(AuditEvent.Of("account.registered").Citing(decision.Citations).Committing("subject", subjectId), aborted);
        return Results.Json(new SessionAnswer(subjectId, token), WireJsonContext.Default.SessionAnswer);
    }

    private static async Task<IResult> SignInAsync(HttpRequest request, AccountRecords accounts, SignInBrake brake, PolicyUpdates updates)
    {
        CancellationToken aborted = request.HttpContext.RequestAborted;
        SignInRequest? body = AccountFormat.ReadSignIn(await request.ReadBodyAsync(BodyLimit));
        string name = AccountNames.Normalize(body?.AccountName ?? "");
        if (brake.RestOf(name) is { } rest)
        {
            request.HttpContext.Response.Headers.RetryAfter = $"{(int)Math.Ceiling(rest.TotalSeconds)}";
            return Problems.Refused(StatusCodes.Status429TooManyRequests, "TooManyTries",
                new("密码多次输错，请稍后再试。", "The password was wrong too many times. Try again later."), "P4.2.2/3");
        }

        if (body is null || await accounts.SignInAsync(name, body.Password, aborted) is not var (subject, token))
        {
            brake.Fail(name);
            return Problems.Refused(
                StatusCodes.Status403Forbidden, "SignInFailed", new("账号名称或密码不对。", "The account name or the password is wrong."));
        }

        brake.Succeed(name);
        await updates.TellAsync(subject, aborted);
        return Results.Json(new SessionAnswer(subject.Value, token), WireJsonContext.Default.SessionAnswer);
    }

    /// <summary>Ends the session of the caller's token. A second call changes nothing.</summary>
    private static async Task<IResult> SignOutAsync(HttpContext context, AccountRecords accounts)
    {
        if (context.Token() is { } token)
        {
            await accounts.SignOutAsync(token, context.RequestAborted);
        }

        return Results.NoContent();
    }
}
