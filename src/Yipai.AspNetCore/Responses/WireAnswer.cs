using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Http;

namespace Yipai.AspNetCore.Responses;

/// <summary>Writes a message of the wire as it is, because it concerns its receiver or holds no personal value.</summary>
internal sealed class WireAnswer<T>(T message, JsonTypeInfo<T> type, int status = StatusCodes.Status200OK) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        return httpContext.Response.WriteAsJsonAsync(message, type, cancellationToken: httpContext.RequestAborted);
    }
}
