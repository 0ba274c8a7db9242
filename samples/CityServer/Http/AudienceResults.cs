using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Masking;

namespace Yipai.Samples.CityServer.Http;

/// <summary>What an endpoint returns is written for one audience; an endpoint that names none writes for the public.</summary>
internal static class AudienceResults
{
    private static readonly DefaultJsonTypeInfoResolver Types = new();
    private static readonly JsonSerializerOptions Web = new(JsonSerializerDefaults.Web);

    /// <summary>JSON options that mask for an audience.</summary>
    public static JsonSerializerOptions JsonFor(Audience audience) => Masker.Default.CreateJsonOptions(audience, Types);

    /// <summary>Writes everything that endpoints return for the public, unless they name another audience.</summary>
    public static void AddPublicJsonByDefault(this IServiceCollection services) => services.ConfigureHttpJsonOptions(options =>
        options.SerializerOptions.TypeInfoResolver = JsonFor(Audience.Public).TypeInfoResolver);

    /// <summary>Writes what the endpoint returns for an audience.</summary>
    public static TBuilder WithAudience<TBuilder>(this TBuilder builder, Audience audience)
        where TBuilder : IEndpointConventionBuilder =>
        builder.AddEndpointFilter(async (context, next) => await next(context) switch
        {
            IResult result => result,
            var value => Results.Json(value, JsonOf(audience)),
        });

    private static JsonSerializerOptions JsonOf(Audience audience) => new(Web) { TypeInfoResolver = JsonFor(audience).TypeInfoResolver };
}
