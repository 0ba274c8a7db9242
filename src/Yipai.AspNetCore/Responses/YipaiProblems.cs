using Microsoft.AspNetCore.Http;
using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Privacy;
using Yipai.Privacy.Processing;

namespace Yipai.AspNetCore.Responses;

/// <summary>
/// Creates refusals as <c>application/problem+json</c> (RFC 9457), with a reason and the rules but never a personal value.
/// </summary>
public static class YipaiProblems
{
    /// <summary>Refuses what the policy denies with status 403.</summary>
    /// <remarks>The body names the clauses and the scope to ask for.</remarks>
    /// <param name="decision">The decision, which must be a denial.</param>
    /// <param name="request">The request, whose <c>Accept-Language</c> chooses the language of the sentence.</param>
    /// <exception cref="ArgumentException">The decision allows the request.</exception>
    public static IResult Denied(PolicyDecision decision, HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(decision);
        ArgumentNullException.ThrowIfNull(request);
        return decision.IsAllowed
            ? throw new ArgumentException("The decision allows the request, so there is nothing to refuse.", nameof(decision))
            : Write(new ProblemBody
            {
                Title = decision.Reason.ToString(),
                Status = StatusCodes.Status403Forbidden,
                Detail = decision.Explain(CallerLanguage.Of(request)),
                Reason = decision.Reason.ToString(),
                Rules = [.. decision.Citations.Select(rule => rule.Text)],
                Scope = decision.Missing.Select(missing => missing.ScopeId).FirstOrDefault(scope => scope is not null),
            });
    }

    /// <summary>Refuses a request for a reason that the host gives.</summary>
    /// <param name="status">The HTTP status, 400 to 599.</param>
    /// <param name="reason">The reason as one word.</param>
    /// <param name="detail">A sentence for the person, without personal values.</param>
    /// <param name="rules">The clauses behind the refusal.</param>
    public static IResult Refused(int status, string reason, string detail, params IReadOnlyList<string> rules)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        ArgumentException.ThrowIfNullOrWhiteSpace(detail);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentOutOfRangeException.ThrowIfLessThan(status, StatusCodes.Status400BadRequest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(status, 599);
        return Write(new ProblemBody { Title = reason, Status = status, Detail = detail, Reason = reason, Rules = rules });
    }

    internal static IResult NotPermitted(HttpRequest request) => CallerLanguage.Of(request) == "en"
        ? Refused(StatusCodes.Status403Forbidden, "NotPermitted", "Your role may not read this. Ask somebody with the right role.")
        : Refused(StatusCodes.Status403Forbidden, "NotPermitted", "您的岗位不能查看此内容。请转由相应岗位办理。");

    /// <summary>Turns the SDK's own errors into refusals.</summary>
    /// <remarks>For any other error the answer says only that the server failed.</remarks>
    internal static IResult Of(Exception exception, HttpRequest request)
    {
        bool isEnglish = CallerLanguage.Of(request) == "en";
        return exception switch
        {
            CasesException error => Unprocessable(error.Code, error.Message, request),
            PrivacyException error => Unprocessable(error.Code, error.Message, request),
            BadHttpRequestException error =>
                Refused(error.StatusCode, "BadRequest", isEnglish ? "The request cannot be read." : "请求无法读取。"),
            _ => Refused(
                StatusCodes.Status500InternalServerError,
                "ServerError",
                isEnglish ? "The server failed. Try again later." : "服务器出错，请稍后再试。"),
        };
    }

    /// <summary>Refuses a request after an error of the SDK, with the error code as the reason.</summary>
    internal static IResult Unprocessable(string code, string message, HttpRequest request) => Write(new ProblemBody
    {
        Title = code,
        Status = StatusCodes.Status422UnprocessableEntity,
        Detail = ErrorSentences.For(code, message, CallerLanguage.Of(request)),
        Reason = code,
        Rules = [],
        Code = code,
    });

    private static ProblemAnswer Write(ProblemBody problem) => new ProblemAnswer(problem with { Type = "about:blank" });
}
