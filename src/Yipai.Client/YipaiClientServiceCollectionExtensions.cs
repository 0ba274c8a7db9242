using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Yipai.Cases.Reporting;
using Yipai.Client;
using Yipai.Client.Cities;
using Yipai.Client.Http;
using Yipai.Client.Outbox;
using Yipai.Client.Reports;
using Yipai.Client.Sessions;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Processing;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the client.</summary>
public static class YipaiClientServiceCollectionExtensions
{
    /// <summary>Adds <see cref="YipaiClient"/> with stores in memory; includes <c>AddYipaiCases</c> and <c>AddYipaiPrivacy</c>.</summary>
    /// <remarks>Does no network, file, identifier or clock work (191号; GB/T 43435).</remarks>
    public static IYipaiClientBuilder AddYipaiClient(this IServiceCollection services, Action<YipaiClientOptions> configure)
    {
        services.AddOptions<YipaiClientOptions>().Configure(configure);
        services.AddYipaiPrivacy(_ => { });
        services.AddOptions<YipaiPrivacyOptions>().PostConfigure<IOptions<YipaiClientOptions>>((privacy, client) =>
        {
            if (client.Value.City is { } city)
            {
                CitySetup.Fill(privacy, city);
            }
        });
        services.TryAddSingleton(provider => CitySetup.CatalogueOf(provider.GetRequiredService<IOptions<YipaiClientOptions>>().Value.City));
        services.AddYipaiCases();
        services.TryAddSingleton<IConsentLedger, InMemoryConsentLedger>();
        services.TryAddSingleton<IOutbox, InMemoryOutbox>();
        services.TryAddSingleton<IDraftStore, InMemoryDraftStore>();
        services.TryAddSingleton<ISessionStore, InMemorySessionStore>();
        services.TryAddSingleton<IDevicePermissionSource, NoDevicePermissions>();
        services.TryAddSingleton<CityApi>();
        services.TryAddSingleton<ConsentClient>();
        services.TryAddSingleton<ReportGate>();
        services.TryAddSingleton<IOutboxGate>(provider => provider.GetRequiredService<ReportGate>());
        services.TryAddSingleton<ReportSubmitter>();
        services.TryAddSingleton<OutboxSender>();
        services.TryAddSingleton<DraftsClient>();
        services.TryAddSingleton<ReportsClient>();
        services.TryAddSingleton<CasesClient>();
        services.TryAddSingleton<AccountClient>();
        services.TryAddSingleton<RightsClient>();
        services.TryAddSingleton(provider => new YipaiClient(
            provider.GetRequiredService<DraftsClient>(),
            provider.GetRequiredService<ReportsClient>(),
            provider.GetRequiredService<CasesClient>(),
            provider.GetRequiredService<ConsentClient>(),
            provider.GetRequiredService<AccountClient>(),
            provider.GetRequiredService<RightsClient>(),
            provider.GetRequiredService<OutboxSender>()));

        // The factory's own logging writes addresses; a host that wants it adds it back.
        IHttpClientBuilder http = services.AddHttpClient(CityApi.ClientName).RemoveAllLoggers().ConfigurePrimaryHttpMessageHandler(CityHandler.Create);
        return new YipaiClientBuilder(services, http);
    }
}
