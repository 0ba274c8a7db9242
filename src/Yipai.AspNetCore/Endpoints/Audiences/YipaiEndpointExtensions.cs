using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Options;
using Yipai.AspNetCore.Authentication;
using Yipai.AspNetCore.Endpoints;
using Yipai.AspNetCore.Responses;
using Yipai.Privacy;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds the rules of the policy to endpoints.</summary>
public static class YipaiEndpointExtensions
{
    /// <summary>Maps a group in which every endpoint must name its audience.</summary>
    /// <remarks>If one does not, the host does not start (YP0501).</remarks>
    /// <param name="routes">The routes.</param>
    /// <param name="prefix">The beginning of every path in the group, such as <c>/v1</c>.</param>
    public static RouteGroupBuilder MapYipaiGroup(this IEndpointRouteBuilder routes, string prefix)
    {
        ArgumentNullException.ThrowIfNull(routes);
        ArgumentNullException.ThrowIfNull(prefix);
        routes.ServiceProvider.GetRequiredService<AudienceCheck>().Watch(routes);
        return routes.MapGroup(prefix).WithMetadata(new YipaiGroupMetadata());
    }

    /// <summary>Masks what the endpoint returns for an audience, and lets in only callers who pass that audience's policy.</summary>
    /// <remarks>
    /// An object becomes masked JSON, and the text net masks a text. A file or a stream is written as it is. If a group and its endpoint
    /// both name an audience, the innermost audience decides the mask, and the caller must pass both policies.
    /// </remarks>
    /// <param name="builder">The endpoint or the group.</param>
    /// <param name="audience">The audience. Callers who read as the public need no policy.</param>
    public static TBuilder RequireAudience<TBuilder>(this TBuilder builder, Audience audience)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        builder.WithMetadata(new AudienceMetadata(audience));
        if (audience != Audience.Public)
        {
            builder.WithMetadata(new AuthorizeAttribute(AudiencePolicies.NameOf(audience)));
        }

        return builder.AddEndpointFilter(async (context, next) =>
        {
            object? answer = await next(context).ConfigureAwait(false);
            IServiceProvider services = context.HttpContext.RequestServices;
            MaskedJson json = services.GetRequiredService<MaskedJson>();
            Audience reader = context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<AudienceMetadata>()?.Audience ?? audience;
            JsonSerializerOptions host = services.GetRequiredService<IOptions<JsonOptions>>().Value.SerializerOptions;
            return new MaskedAnswer(json.Masker, reader, json.For(reader, host)).Of(answer);
        });
    }

    /// <summary>Asks the guard before the handler runs, and refuses with status 403 what the policy denies.</summary>
    /// <remarks>The guard decides for the signed-in person with the consents in the ledger, or for a visitor without any consent.</remarks>
    /// <param name="builder">The endpoint or the group.</param>
    /// <param name="activity">The activity, as the policy declares it.</param>
    /// <param name="items">The items that the endpoint processes.</param>
    public static TBuilder RequireLawfulBasis<TBuilder>(this TBuilder builder, ProcessingActivity activity, DataItemSet items)
        where TBuilder : IEndpointConventionBuilder
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(activity);
        return builder.AddEndpointFilter(async (context, next) =>
        {
            HttpContext http = context.HttpContext;
            ProcessingDecision decision = await LawfulBasis.DecideAsync(http, activity, items).ConfigureAwait(false);
            return decision.IsAllowed ? await next(context).ConfigureAwait(false) : YipaiProblems.Denied(decision, http.Request);
        });
    }
}
