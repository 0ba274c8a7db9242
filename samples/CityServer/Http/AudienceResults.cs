using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Yipai.Cases.Views;
using Yipai.Privacy;

namespace Yipai.Samples.CityServer;

/// <summary>Writes the result of an endpoint for one audience. An endpoint that names no audience writes for the public.</summary>
internal static class AudienceResults
{
    private static readonly DefaultJsonTypeInfoResolver Types = new();

    /// <summary>Returns JSON options that mask for an audience.</summary>
    public static JsonSerializerOptions JsonFor(Audience audience) =>
        Masker.Default.CreateJsonOptions(audience, CaseViewsJsonContext.Default, Types);

    /// <summary>Writes the results of all endpoints for the public, unless an endpoint names another audience.</summary>
    public static void AddPublicJsonByDefault(this IServiceCollection services) => services.ConfigureHttpJsonOptions(options =>
        options.SerializerOptions.TypeInfoResolver = JsonFor(Audience.Public).TypeInfoResolver);

    /// <summary>Writes the result of the endpoint for an audience.</summary>
    public static TBuilder WithAudience<TBuilder>(this TBuilder builder, Audience audience)
        where TBuilder : IEndpointConventionBuilder =>
        builder.AddEndpointFilter(async (context, next) => await next(context) switch
        {
            IResult result => result,
            var value => Results.Json(value, JsonFor(audience)),
        });
}
