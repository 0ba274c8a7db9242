using Microsoft.AspNetCore.Http;
using Yipai.Cases.Wire;

namespace Yipai.AspNetCore.Responses;

/// <summary>Writes a refusal unmasked for every audience, because a refusal holds no personal value.</summary>
internal sealed class ProblemAnswer(ProblemBody problem) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = problem.Status!.Value;
        httpContext.Response.Headers.ContentLanguage = CallerLanguage.Of(httpContext.Request);
        return httpContext.Response.WriteAsJsonAsync(
            problem, WireJsonContext.Default.ProblemBody, ProblemBody.MediaType, httpContext.RequestAborted);
    }
}
