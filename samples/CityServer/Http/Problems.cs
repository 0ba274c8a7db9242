using System.Text.Json;
using Yipai.Cases;
using Yipai.Privacy;
using Yipai.Privacy.Processing;

namespace Yipai.Samples.CityServer;

/// <summary>Refusals as problem+json (RFC 9457): a reason, the rules, and never a personal value.</summary>
internal static class Problems
{
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    public static IResult Denied(PolicyDecision decision) => Refused(
        StatusCodes.Status403Forbidden, decision.Reason.ToString(), decision.Explain(), [.. decision.Citations.Select(rule => rule.Text)]);

    public static IResult Refused(int status, string reason, string detail, params string[] rules) => Results.Json(
        new { type = "about:blank", title = reason, status, detail, reason, rules }, Web, "application/problem+json", status);

    public static IResult NotSignedIn() => Refused(StatusCodes.Status401Unauthorized, "NotSignedIn", "请先登录。");

    public static IResult NotFound() => Refused(StatusCodes.Status404NotFound, "NotFound", "没有这一内容，或您无权查看。");

    /// <summary>Turns the SDK's own errors into refusals; anything else says only that it failed.</summary>
    public static void Handle(IApplicationBuilder app) => app.Run(async context =>
    {
        Exception? exception = context.Features.Get<Microsoft.AspNetCore.Diagnostics.IExceptionHandlerFeature>()?.Error;
        IResult result = exception switch
        {
            CasesException error => Refused(StatusCodes.Status422UnprocessableEntity, error.Code, error.Message),
            PrivacyException error => Refused(StatusCodes.Status422UnprocessableEntity, error.Code, error.Message),
            BadHttpRequestException error => Refused(error.StatusCode, "BadRequest", "请求无法读取。"),
            _ => Refused(StatusCodes.Status500InternalServerError, "ServerError", "服务器出错，请稍后再试；您的上报没有丢失。"),
        };
        await result.ExecuteAsync(context);
    });
}
