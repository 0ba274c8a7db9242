using System.Reflection;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Yipai.Cases.Wire;

namespace Yipai.AspNetCore.Responses;

/// <summary>Writes a message of the wire or a refusal.</summary>
/// <remarks>
/// The message is not masked, because it concerns its receiver or holds no personal value. A handler that returns this type documents its
/// answer: the metadata of the endpoint name the message.
/// </remarks>
internal sealed class WireAnswer<T> : IResult, IEndpointMetadataProvider
{
    private readonly Func<HttpContext, Task> _write;

    public WireAnswer(T message, JsonTypeInfo<T> type, int status = StatusCodes.Status200OK) => _write = context =>
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsJsonAsync(message, type, cancellationToken: context.RequestAborted);
    };

    public WireAnswer(IResult refusal) => _write = refusal.ExecuteAsync;

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));
        builder.Metadata.Add(
            new ProducesResponseTypeMetadata(StatusCodes.Status400BadRequest, typeof(ProblemBody), [ProblemBody.MediaType]));
    }

    public Task ExecuteAsync(HttpContext httpContext) => _write(httpContext);
}
