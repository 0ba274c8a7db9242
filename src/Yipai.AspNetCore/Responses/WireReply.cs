using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;

namespace Yipai.AspNetCore.Responses;

/// <summary>Writes the answer to a message of the wire.</summary>
/// <remarks>A handler that returns this type documents what it reads and what it answers.</remarks>
internal sealed class WireReply<TMessage, TAnswer>(WireAnswer<TAnswer> answer) : IResult, IEndpointMetadataProvider
{
    public WireReply(IResult refusal)
        : this(new WireAnswer<TAnswer>(refusal))
    {
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder)
    {
        builder.Metadata.Add(new WireMessageMetadata(typeof(TMessage)));
        WireAnswer<TAnswer>.PopulateMetadata(method, builder);
    }

    public Task ExecuteAsync(HttpContext httpContext) => answer.ExecuteAsync(httpContext);
}
