using System.Runtime.Versioning;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Disclosure;
using Yipai.Privacy.Server.Retention;
using Yipai.Privacy.Server.Rights;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers what whoever keeps personal information needs beside <c>AddYipaiPrivacy</c>.</summary>
public static class YipaiPrivacyServerServiceCollectionExtensions
{
    /// <summary>Adds the privacy package, disclosure records and break-glass access.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Names the handler, its supplement and profile.</param>
    public static IServiceCollection AddYipaiPrivacyServer(this IServiceCollection services, Action<YipaiPrivacyOptions> configure) =>
        services.AddYipaiPrivacy(configure).AddYipaiPrivacyServer();

    /// <summary>Adds disclosure records and break-glass access to handlers that <c>AddYipaiPrivacy</c> or <c>AddKeyedYipaiPrivacy</c> names.</summary>
    /// <remarks>Opens nothing. Stores come from <c>AddYipaiEntityFrameworkCore</c> or from the host.</remarks>
    /// <param name="services">The services.</param>
    public static IServiceCollection AddYipaiPrivacyServer(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(IdentifierSource.Random);
        services.TryAddSingleton(provider => new BreakGlassAccess(provider.GetRequiredService<AuditLog>()));
        services.TryAddSingleton<IDisclosureRecordStore>(_ => throw PrivacyServerException.NoDisclosureStore());
        services.TryAddSingleton(provider => DisclosureDeskOf(provider, provider.GetRequiredService<PrivacyGuard>()));
        services.TryAddKeyedSingleton(
            KeyedService.AnyKey, (provider, handlerId) => DisclosureDeskOf(provider, provider.GetRequiredKeyedService<PrivacyGuard>(handlerId)));
        return services;
    }

    /// <summary>Adds the rights desk and, outside every backed-up database, the journal of what people took away (P4.3).</summary>
    /// <remarks>
    /// Register an <see cref="IPersonalDataSource"/> for each store that holds personal information, and await
    /// <see cref="RestoreGuard.ReapplyAsync"/> at each start; before, the ledger is not read and the desk answers nobody. A registered
    /// <see cref="RightsOptions"/> sets calendar, term and quota, and names the items that the host collects. The host does not start
    /// without a store (YP0173), nor while an item that it collects belongs to no store (YP0174).
    /// </remarks>
    /// <param name="services">The services.</param>
    /// <param name="journalPath">The journal's file; opened at first use, made where it is missing.</param>
    [UnsupportedOSPlatform("browser")]
    public static IServiceCollection AddYipaiRights(this IServiceCollection services, Func<IServiceProvider, string> journalPath)
    {
        services.AddYipaiPrivacyServer();
        services.TryAddSingleton<IErasureJournalStore>(provider => new FileErasureJournalStore(journalPath(provider)));
        services.TryAddSingleton(provider => new ErasureJournal(provider.GetRequiredService<IErasureJournalStore>()));
        services.TryAddSingleton(provider => new RestoreGuard(
            provider.GetRequiredService<ErasureJournal>(),
            provider.GetServices<IPersonalDataSource>(),
            [.. provider.GetServices<IRestoreTarget>(), .. LedgerTarget(provider)]));
        services.AddSingleton(provider => new ConsentLedgerLayer(below => new GuardedConsentLedger(below, provider.GetRequiredService<RestoreGuard>)));
        services.TryAddSingleton<IRightsRequestStore>(_ => throw PrivacyServerException.NoRightsStore());
        services.AddOptions<RightsStartup>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RightsStartup>, RightsStartupValidation>());
        services.TryAddSingleton(provider => RightsDeskOf(provider, provider.GetRequiredService<PrivacyGuard>()));
        services.TryAddKeyedSingleton(KeyedService.AnyKey, (provider, handlerId) => RightsDeskOf(provider, provider.GetRequiredKeyedService<PrivacyGuard>(handlerId)));
        return services;
    }

    /// <summary>The same with a path that is known already, such as <c>/var/lib/city/erasures.journal</c>.</summary>
    [UnsupportedOSPlatform("browser")]
    public static IServiceCollection AddYipaiRights(this IServiceCollection services, string journalPath) => services.AddYipaiRights(_ => journalPath);

    private static IEnumerable<IRestoreTarget> LedgerTarget(IServiceProvider provider) =>
        provider.GetKeyedService<IConsentLedger>(YipaiPrivacyServiceCollectionExtensions.StoredLedger) is { } ledger ? [new LedgerRestoreTarget(ledger)] : [];

    private static DisclosureDesk DisclosureDeskOf(IServiceProvider provider, PrivacyGuard guard) =>
        new(guard, provider.GetRequiredService<IDisclosureRecordStore>(), provider.GetRequiredService<IdentifierSource>());

    private static RightsDesk RightsDeskOf(IServiceProvider provider, PrivacyGuard guard) => new(
        guard.Handler,
        guard.Policy.RetentionUnder(guard.Profile),
        provider.GetRequiredService<IRightsRequestStore>(),
        provider.GetRequiredService<RestoreGuard>(),
        provider.GetService<RightsOptions>() ?? new RightsOptions { Identifiers = provider.GetRequiredService<IdentifierSource>() },
        provider.GetService<IConsentLedger>(),
        guard.Notice.Version.ContentHash);
}
