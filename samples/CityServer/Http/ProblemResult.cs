using Yipai.Cases.Wire;

namespace Yipai.Samples.CityServer;

/// <summary>Writes a refusal in the language of the caller (RFC 9457).</summary>
/// <param name="status">The HTTP status.</param>
/// <param name="reason">The reason as one word.</param>
/// <param name="detail">Returns the sentence for the person in a given language.</param>
/// <param name="rules">The clauses behind the refusal.</param>
internal sealed class ProblemResult(int status, string reason, Func<string, string> detail, IReadOnlyList<string> rules) : IResult
{
    /// <summary>Gets the error code of the SDK, or null.</summary>
    public string? Code { get; init; }

    /// <summary>Gets the scope on which the person has to choose first, or null.</summary>
    public string? Scope { get; init; }

    public Task ExecuteAsync(HttpContext httpContext)
    {
        string language = CallerLanguage.Of(httpContext.Request);
        httpContext.Response.Headers.ContentLanguage = language;
        var problem = new ProblemBody
        {
            Type = "about:blank",
            Title = reason,
            Status = status,
            Detail = detail(language),
            Reason = reason,
            Rules = rules,
            Code = Code,
            Scope = Scope,
        };
        return Results.Json(problem, WireJsonContext.Default.ProblemBody, ProblemBody.MediaType, status).ExecuteAsync(httpContext);
    }
}
