using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Yipai.AspNetCore.Authentication;
using Yipai.AspNetCore.Endpoints;
using Yipai.AspNetCore.Responses;
using Yipai.Privacy;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Lets a web host keep the policy.</summary>
public static class YipaiAspNetCoreExtensions
{
    /// <summary>Adds guard, masker and cases, masked logs, the policies of audiences, and JSON that is written as for the public.</summary>
    /// <remarks>It opens nothing. Stores come from <c>AddYipaiEntityFrameworkCore</c> or from the host.</remarks>
    /// <param name="builder">The host.</param>
    /// <param name="configure">Names the handler. The options are checked when the host starts.</param>
    /// <exception cref="OptionsValidationException">At start. YP0110: nobody named the handler.</exception>
    public static IHostApplicationBuilder AddYipai(this IHostApplicationBuilder builder, Action<YipaiPrivacyOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.AddYipaiPrivacyServer(configure);
        builder.Services.AddYipaiCases();
        builder.Services.AddAuthentication();
        builder.Services.AddAuthorization(AudiencePolicies.AddTo);
        builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, AudienceResultHandler>();
        builder.Services.AddSingleton<MaskedJson>();
        builder.Services.AddSingleton<AudienceCheck>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<AudienceCheck>());
        builder.Services.AddOptions<JsonOptions>().Configure<MaskedJson>(
            (options, json) => options.SerializerOptions.TypeInfoResolver = json.For(Audience.Public).TypeInfoResolver);
        builder.Logging.AddYipaiMasking();
        return builder;
    }

    /// <summary>Turns errors into problem details and adds the headers that keep answers private. It opens nothing.</summary>
    /// <remarks>
    /// Call it first, so that it sees the errors of everything behind it. It also adds routing, authentication and authorization, in this
    /// order.
    /// </remarks>
    /// <param name="app">The host.</param>
    public static TApp UseYipai<TApp>(this TApp app)
        where TApp : IApplicationBuilder
    {
        app.UseMiddleware<YipaiMiddleware>();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        return app;
    }
}
