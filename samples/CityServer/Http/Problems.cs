using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Processing;

namespace Yipai.Samples.CityServer;

/// <summary>Refusals as problem+json (RFC 9457): a reason, the rules, and never a personal value.</summary>
internal static class Problems
{
    public static IResult Denied(PolicyDecision decision) => Refused(
        StatusCodes.Status403Forbidden, decision.Reason.ToString(), decision.Explain(), [.. decision.Citations.Select(rule => rule.Text)]);

    public static IResult Refused(int status, string reason, string detail, params string[] rules) => Refused(new ProblemBody
    {
        Type = "about:blank", Title = reason, Status = status, Detail = detail, Reason = reason, Rules = rules,
    });

    public static IResult NotSignedIn() => Refused(StatusCodes.Status401Unauthorized, "NotSignedIn", "请先登录。");

    public static IResult NotFound() => Refused(StatusCodes.Status404NotFound, "NotFound", "没有这一内容，或您无权查看。");

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
