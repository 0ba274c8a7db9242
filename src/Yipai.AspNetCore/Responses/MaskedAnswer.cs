using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Responses;

/// <summary>Masks what an endpoint returns, before it is written.</summary>
internal static class MaskedAnswer
{
    /// <summary>Returns the masked answer, or the answer itself if it carries nothing that can be masked.</summary>
    public static object? Of(object? answer, Audience audience, MaskedJson json) => answer switch
    {
        null or ProblemAnswer => answer,
        string text => json.Masker.Mask(text, audience),
        ContentHttpResult { ResponseContent: { } text } content =>
            Results.Text(json.Masker.Mask(text, audience), content.ContentType, statusCode: content.StatusCode),
        INestedHttpResult { Result: var inner } => Of(inner, audience, json),
        IValueHttpResult { Value: { } value } result => new Located(
            Results.Json(
                value,
                json.For(audience),
                (result as IContentTypeHttpResult)?.ContentType,
                (result as IStatusCodeHttpResult)?.StatusCode),
            LocationOf(result)),
        IResult => answer,
        _ => Results.Json(answer, json.For(audience)),
    };

    /// <summary>The results that name a location have no interface in common.</summary>
    private static string? LocationOf(object result) => result.GetType().GetProperty("Location")?.GetValue(result) as string;

    private sealed class Located(IResult answer, string? location) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            if (location is not null)
            {
                httpContext.Response.Headers.Location = location;
            }

            return answer.ExecuteAsync(httpContext);
        }
    }
}
