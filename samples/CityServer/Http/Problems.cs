using Yipai.Cases;
using Yipai.Cases.Workflow;
using Yipai.Privacy;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Processing;

namespace Yipai.Samples.CityServer;

/// <summary>Creates refusals as problem+json (RFC 9457), with a reason and the rules but never a personal value.</summary>
internal static class Problems
{
    public static IResult Denied(PolicyDecision decision) => new ProblemResult(
        StatusCodes.Status403Forbidden, decision.Reason.ToString(), decision.Explain, [.. decision.Citations.Select(rule => rule.Text)])
    {
        Scope = decision.Missing.Select(missing => missing.ScopeId).FirstOrDefault(scope => scope is not null),
    };

    public static IResult Refused(int status, string reason, LocalizedText detail, params string[] rules) =>
        new ProblemResult(status, reason, detail.In, rules);

    public static IResult NotSignedIn() => Refused(
        StatusCodes.Status401Unauthorized, "NotSignedIn", new("请先登录。", "Sign in first."));

    public static IResult NotFound() => Refused(
        StatusCodes.Status404NotFound, "NotFound", new("没有这一内容，或您无权查看。", "This does not exist, or you may not see it."));

    /// <summary>Refuses a command on a case and gives the broken rule of the workflow as the reason.</summary>
    public static IResult Broken(CaseRefusal refusal) => new ProblemResult(
        StatusCodes.Status409Conflict,
        refusal.Rule.ToString(),
        language => $"{refusal.Words.In(language)} {refusal.Remedy.In(language)}",
        []);

    /// <summary>
    /// Refuses for now, because the person saw only an earlier text. The city takes the same bytes after they see the present text.
    /// </summary>
    public static IResult PolicyMovedOn() => Refused(
        StatusCodes.Status403Forbidden,
        "PolicyMovedOn",
        new(
            "隐私政策已更新。您的内容没有丢失。请阅读新的政策，之后应用会再次发送。",
            "The privacy policy has changed. Your content is not lost. Read the new policy, and the app will send it again."),
        "P4.6.1/1",
        "P1/3");

    /// <summary>
    /// Refuses for now, because the record answers a text that this city does not know, such as a text that starts tomorrow.
    /// </summary>
    public static IResult UnknownNotice() => Refused(
        StatusCodes.Status409Conflict,
        "UnknownNotice",
        new("本平台尚未公布这条记录对应的政策文本，请稍后再试。", "The city has not published the text that this record answers. Try again later."),
        "P1/3");

    public static IResult ForeignEvidence() => Refused(
        StatusCodes.Status422UnprocessableEntity,
        "ForeignEvidence",
        new("这不是您本人对本平台政策作出的记录。", "This is not your own record about this city's policy."),
        "P1/3");

    /// <summary>Refuses a request after an error of the SDK and gives the error code as the reason.</summary>
    public static IResult Unprocessable(string code, string message) => new ProblemResult(
        StatusCodes.Status422UnprocessableEntity, code, language => ErrorSentences.For(code, message, language), [])
    {
        Code = code,
    };

    /// <summary>Turns the SDK's own errors into refusals. For any other error the answer says only that the server failed.</summary>
    public static void Handle(IApplicationBuilder app) => app.Run(async context =>
    {
        Exception? exception = context.Features.Get<Microsoft.AspNetCore.Diagnostics.IExceptionHandlerFeature>()?.Error;
        IResult result = exception switch
        {
            CasesException error => Unprocessable(error.Code, error.Message),
            PrivacyException error => Unprocessable(error.Code, error.Message),
            BadHttpRequestException error => Refused(
                error.StatusCode, "BadRequest", new("请求无法读取。", "The request cannot be read.")),
            _ => Refused(
                StatusCodes.Status500InternalServerError,
                "ServerError",
                new("服务器出错，请稍后再试；您的上报没有丢失。", "The server failed. Try again later; your report is not lost.")),
        };
        await result.ExecuteAsync(context);
    });
}
