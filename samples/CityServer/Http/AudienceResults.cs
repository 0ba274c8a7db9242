using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Yipai.Cases.Views;
using Yipai.Privacy;

namespace Yipai.Samples.CityServer;

/// <summary>What an endpoint returns is written for one audience; an endpoint that names none writes for the public.</summary>
internal static class AudienceResults
{
    private static readonly DefaultJsonTypeInfoResolver Types = new();

    /// <summary>JSON options that mask for an audience.</summary>
    public static JsonSerializerOptions JsonFor(Audience audience) =>
        Masker.Default.CreateJsonOptions(audience, CaseViewsJsonContext.Default, Types);

    /// <summary>Writes everything that endpoints return for the public, unless they name another audience.</summary>
    public static void AddPublicJsonByDefault(this IServiceCollection services) => services.ConfigureHttpJsonOptions(options =>
        options.SerializerOptions.TypeInfoResolver = JsonFor(Audience.Public).TypeInfoResolver);

    /// <summary>Writes what the endpoint returns for an audience.</summary>
    public static TBuilder WithAudience<TBuilder>(this TBuilder builder, Audience audience)
        where TBuilder : IEndpointConventionBuilder =>
        builder.AddEndpointFilter(async (context, next) => await next(context) switch
        {
            IResult result => result,
            var value => Results.Json(value, JsonFor(audience)),
        });
}
