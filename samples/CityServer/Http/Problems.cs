using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Processing;

namespace Yipai.Samples.CityServer;

/// <summary>Refusals as problem+json (RFC 9457): a reason, the rules, and never a personal value.</summary>
internal static class Problems
{
    public static IResult Denied(PolicyDecision decision) => Refused(new ProblemBody
    {
        Type = "about:blank",
        Title = decision.Reason.ToString(),
        Status = StatusCodes.Status403Forbidden,
        Detail = decision.Explain(),
        Reason = decision.Reason.ToString(),
        Rules = [.. decision.Citations.Select(rule => rule.Text)],
        Scope = decision.Missing.Select(missing => missing.ScopeId).FirstOrDefault(scope => scope is not null),
    });

    public static IResult Refused(int status, string reason, string detail, params string[] rules) => Refused(new ProblemBody
    {
        Type = "about:blank", Title = reason, Status = status, Detail = detail, Reason = reason, Rules = rules,
    });

    public static IResult NotSignedIn() => Refused(StatusCodes.Status401Unauthorized, "NotSignedIn", "请先登录。");

    public static IResult NotFound() => Refused(StatusCodes.Status404NotFound, "NotFound", "没有这一内容，或您无权查看。");

    /// <summary>Refuses for now: the person has seen an earlier text, and the same bytes are taken once they have seen the present one.</summary>
    public static IResult PolicyMovedOn() => Refused(
        StatusCodes.Status403Forbidden, "PolicyMovedOn", "隐私政策已更新。请阅读新的政策；您的内容没有丢失，阅读后会再次发送。", "P4.6.1/1", "P1/3");

    /// <summary>Refuses for now: the record answers a text that this city does not know, such as one that starts tomorrow.</summary>
    public static IResult UnknownNotice() => Refused(
        StatusCodes.Status409Conflict, "UnknownNotice", "这条记录所对应的政策文本，本平台尚未公布，请稍后再试。", "P1/3");

    public static IResult ForeignEvidence() => Refused(
        StatusCodes.Status422UnprocessableEntity, "ForeignEvidence", "这不是您本人对本平台政策作出的记录。", "P1/3");

    /// <summary>Refuses what an error of the SDK speaks of: its code is the reason too.</summary>
    public static IResult Unprocessable(string code, string message) => Refused(new ProblemBody
    {
        Type = "about:blank",
        Title = code,
        Status = StatusCodes.Status422UnprocessableEntity,
        Detail = message,
        Reason = code,
        Rules = [],
        Code = code,
    });

    private static IResult Refused(ProblemBody problem) =>
        Results.Json(problem, WireJsonContext.Default.ProblemBody, ProblemBody.MediaType, problem.Status);

    /// <summary>Turns the SDK's own errors into refusals; anything else says only that it failed.</summary>
    public static void Handle(IApplicationBuilder app) => app.Run(async context =>
    {
        Exception? exception = context.Features.Get<Microsoft.AspNetCore.Diagnostics.IExceptionHandlerFeature>()?.Error;
        IResult result = exception switch
        {
            CasesException error => Unprocessable(error.Code, error.Message),
            PrivacyException error => Unprocessable(error.Code, error.Message),
            BadHttpRequestException error => Refused(error.StatusCode, "BadRequest", "请求无法读取。"),
            _ => Refused(StatusCodes.Status500InternalServerError, "ServerError", "服务器出错，请稍后再试；您的上报没有丢失。"),
        };
        await result.ExecuteAsync(context);
    });
}
