using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using Yipai.AspNetCore;
using Yipai.AspNetCore.Authentication;
using Yipai.AspNetCore.Endpoints;
using Yipai.AspNetCore.Hosting;
using Yipai.AspNetCore.Intake;
using Yipai.AspNetCore.Responses;
using Yipai.Privacy;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Storage;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Makes a web host follow the policy.</summary>
public static class YipaiAspNetCoreExtensions
{
    /// <summary>Adds guard, masker and cases, masked logs, a policy for each audience, and JSON that is masked as for the public.</summary>
    /// <remarks>
    /// The call opens no file and no connection. Call <c>UseSqlite</c> or <c>UsePostgreSql</c> of <c>Yipai.EntityFrameworkCore</c> on the
    /// result. Without that package the host registers the stores itself.
    /// </remarks>
    /// <param name="builder">The host.</param>
    /// <param name="configure">Names the handler. The options are checked when the host starts.</param>
    /// <param name="city">Sets folders, staff and unit of the city's server, or null for the defaults.</param>
    /// <exception cref="OptionsValidationException">
    /// The host throws it when it starts. YP0110: nobody named the handler. YP0191: the wording of 2021 decides in Production.
    /// </exception>
    public static IYipaiServerBuilder AddYipai(
        this IHostApplicationBuilder builder, Action<YipaiPrivacyOptions> configure, Action<YipaiCityOptions>? city = null)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.AddYipaiPrivacyServer(configure);
        builder.Services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<YipaiPrivacyOptions>, SupersededLawValidation>());
        builder.Services.AddYipaiCases();
        builder.Services.Configure(city ?? (_ => { }));
        builder.Services.AddAuthentication();
        builder.Services.AddAuthorization(AudiencePolicies.AddTo);
        builder.Services.AddSingleton<IAuthorizationMiddlewareResultHandler, AudienceResultHandler>();
        builder.Services.AddSingleton<MaskedJson>();
        builder.Services.AddSingleton<AudienceCheck>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<AudienceCheck>());
        builder.Services.AddHostedService<HolidayCheck>();
        builder.Services.AddHostedService<AssessmentCheck>();

        // Change the options after the host does, so that no resolver or converter of the host comes before the mask.
        builder.Services.AddOptions<JsonOptions>().PostConfigure<MaskedJson>(
            (options, json) => json.Apply(options.SerializerOptions, Audience.Public));
        builder.Services.AddOptions<Microsoft.AspNetCore.Mvc.JsonOptions>().PostConfigure<MaskedJson>(
            (options, json) => json.Apply(options.JsonSerializerOptions, Audience.Public));
        builder.Services.AddOptions<JsonHubProtocolOptions>().PostConfigure<MaskedJson>(
            (options, json) => json.Apply(options.PayloadSerializerOptions, Audience.Public));
        builder.Logging.AddYipaiMasking();
        return new YipaiServerBuilder(builder.Services);
    }

    /// <summary>Creates folder and tables, repeats erasures and withdrawals since the last backup (P4.3.2/2), signs the profile.</summary>
    /// <remarks>Call it once at each start, before the first request. A host without such stores has nothing to prepare.</remarks>
    /// <param name="host">The host.</param>
    /// <param name="cancellationToken">Cancels the wait.</param>
    public static async Task MigrateYipaiAsync(this IHost host, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(host);
        if (host.Services.GetService<IYipaiStorage>() is { } storage)
        {
            Directory.CreateDirectory(host.Services.GetRequiredService<IOptions<YipaiCityOptions>>().Value.DataDirectory);
            await storage.MigrateAsync(cancellationToken).ConfigureAwait(false);
        }

        if (host.Services.GetService<RestoreGuard>() is { } restore)
        {
            await restore.ReapplyAsync(cancellationToken).ConfigureAwait(false);
        }

        if (host.Services.GetService<CityDesk>() is { } desk)
        {
            await desk.IssueAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Turns errors into problem details and adds the headers that keep answers private.</summary>
    /// <remarks>
    /// The call opens no file or connection. Call it first, so that it sees the errors of everything behind it. It also adds routing,
    /// authentication and authorization, in this order.
    /// </remarks>
    /// <param name="app">The host.</param>
    public static TApp UseYipai<TApp>(this TApp app)
        where TApp : IApplicationBuilder
    {
        ArgumentNullException.ThrowIfNull(app);
        if (app is IEndpointRouteBuilder routes)
        {
            app.ApplicationServices.GetRequiredService<AudienceCheck>().WatchAll(routes);
        }

        app.UseMiddleware<ServiceLogMiddleware>();
        app.UseMiddleware<YipaiMiddleware>();
        app.UseMiddleware<CookieMiddleware>();
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        return app;
    }
}
