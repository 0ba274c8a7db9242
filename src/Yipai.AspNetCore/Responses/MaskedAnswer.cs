using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Formatters;
using Yipai.Privacy;

namespace Yipai.AspNetCore.Responses;

/// <summary>Masks what an endpoint returns before the answer is written.</summary>
/// <param name="masker">The masker.</param>
/// <param name="audience">The audience of the endpoint.</param>
/// <param name="json">Options that mask for this audience.</param>
internal sealed class MaskedAnswer(Masker masker, Audience audience, JsonSerializerOptions json)
{
    /// <summary>Returns the masked answer, or the answer itself if it carries nothing that can be masked.</summary>
    public object? Of(object? answer) => answer switch
    {
        null or ProblemAnswer => answer,
        string text => Mask(text),
        IActionResult action => OfAction(action),
        ContentHttpResult { ResponseContent: { } text } content =>
            Results.Text(Mask(text), content.ContentType, statusCode: content.StatusCode),
        INestedHttpResult { Result: var inner } => Of(inner),
        IValueHttpResult { Value: { } value } result => new Located(
            Results.Json(
                value,
                json,
                (result as IContentTypeHttpResult)?.ContentType,
                (result as IStatusCodeHttpResult)?.StatusCode),
            LocationOf(result)),
        IResult => answer,
        _ => Results.Json(answer, json),
    };

    private IActionResult OfAction(IActionResult action)
    {
        switch (action)
        {
            case ContentResult content:
                content.Content = Mask(content.Content);
                break;
            case JsonResult result:
                result.SerializerSettings = json;
                break;
            case ObjectResult { Value: string text } result:
                result.Value = Mask(text);
                break;
            case ObjectResult result:
                result.Formatters.Clear();
                result.Formatters.Add(new SystemTextJsonOutputFormatter(json));
                break;
            default:
                break;
        }

        return action;
    }

    private string Mask(string? text) => masker.Mask(text, audience);

    /// <summary>Returns the location by reflection, because the results that name a location share no interface.</summary>
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
