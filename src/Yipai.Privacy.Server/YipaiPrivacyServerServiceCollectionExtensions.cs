using System.Runtime.Versioning;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Assessments;
using Yipai.Privacy.Server.Disclosure;
using Yipai.Privacy.Server.Retention;
using Yipai.Privacy.Server.Rights;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the services of a host that stores personal information, in addition to <c>AddYipaiPrivacy</c>.</summary>
public static class YipaiPrivacyServerServiceCollectionExtensions
{
    /// <summary>Adds the privacy package, disclosure records, impact assessments and break-glass access.</summary>
    /// <param name="services">The services.</param>
    /// <param name="configure">Sets the handler, its supplement and its profile.</param>
    public static IServiceCollection AddYipaiPrivacyServer(this IServiceCollection services, Action<YipaiPrivacyOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(services);
        return services.AddYipaiPrivacy(configure).AddYipaiPrivacyServer();
    }

    /// <summary>
    /// Adds disclosure records and break-glass access for the handlers that <c>AddYipaiPrivacy</c> or <c>AddKeyedYipaiPrivacy</c>
    /// registers.
    /// </summary>
    /// <remarks>The call opens no file and no connection. <c>AddYipaiEntityFrameworkCore</c> or the host registers the stores.</remarks>
    /// <param name="services">The services.</param>
    public static IServiceCollection AddYipaiPrivacyServer(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(IdentifierSource.Random);
        services.TryAddSingleton(provider => new BreakGlassAccess(provider.GetRequiredService<AuditLog>()));
        services.TryAddSingleton<IImpactAssessmentStore, InMemoryImpactAssessmentStore>();
        services.TryAddSingleton(provider => RegisterOf(provider, provider.GetRequiredService<PrivacyGuard>()));
        services.TryAddKeyedSingleton(
            KeyedService.AnyKey,
            (provider, handlerId) => RegisterOf(provider, provider.GetRequiredKeyedService<PrivacyGuard>(handlerId)));
        services.TryAddSingleton<IDisclosureRecordStore>(_ => throw PrivacyServerException.NoDisclosureStore());
        services.TryAddSingleton(provider => DisclosureDeskOf(provider, provider.GetRequiredService<PrivacyGuard>()));
        services.TryAddKeyedSingleton(
            KeyedService.AnyKey,
            (provider, handlerId) => DisclosureDeskOf(provider, provider.GetRequiredKeyedService<PrivacyGuard>(handlerId)));
        return services;
    }

    /// <summary>
    /// Adds the rights desk and the journal of erasures and withdrawals, which must lie outside every backed-up database (P4.3).
    /// </summary>
    /// <remarks>
    /// Register an <see cref="IPersonalDataSource"/> for each store that holds personal information, and await
    /// <see cref="RestoreGuard.ReapplyAsync"/> at each start. Before that, the ledger cannot be read and the desk does not answer. Register
    /// a <see cref="RightsOptions"/> to set the calendar, term and quota and to list the items that the host collects. The host does not
    /// start without a store (YP0173), nor if an item that it collects belongs to no store (YP0174).
    /// </remarks>
    /// <param name="services">The services.</param>
    /// <param name="journalPath">Returns the path of the journal file. The file is opened or created at the first use.</param>
    [UnsupportedOSPlatform("browser")]
    public static IServiceCollection AddYipaiRights(this IServiceCollection services, Func<IServiceProvider, string> journalPath)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(journalPath);
        services.AddYipaiPrivacyServer();
        services.Replace(ServiceDescriptor.Singleton<IErasureJournalStore>(
            provider => new FileErasureJournalStore(journalPath(provider))));
        if (services.Any(service => service.ServiceType == typeof(ErasureJournal)))
        {
            return services;
        }

        services.TryAddSingleton(provider => new ErasureJournal(provider.GetRequiredService<IErasureJournalStore>()));
        services.TryAddSingleton(provider => new RestoreGuard(
            provider.GetRequiredService<ErasureJournal>(),
            provider.GetServices<IPersonalDataSource>(),
            [.. provider.GetServices<IRestoreTarget>(), .. LedgerTarget(provider)]));
        services.AddSingleton(
            provider => new ConsentLedgerLayer(below => new GuardedConsentLedger(below, provider.GetRequiredService<RestoreGuard>)));
        services.TryAddSingleton<IRightsRequestStore>(_ => throw PrivacyServerException.NoRightsStore());
        services.AddOptions<RightsStartup>().ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<RightsStartup>, RightsStartupValidation>());
        services.TryAddSingleton(provider => RightsDeskOf(provider, provider.GetRequiredService<PrivacyGuard>()));
        services.TryAddKeyedSingleton(
            KeyedService.AnyKey,
            (provider, handlerId) => RightsDeskOf(provider, provider.GetRequiredKeyedService<PrivacyGuard>(handlerId)));
        return services;
    }

    /// <summary>Adds the rights desk and the journal in a file with a fixed path, such as <c>/var/lib/city/erasures.journal</c>.</summary>
    [UnsupportedOSPlatform("browser")]
    public static IServiceCollection AddYipaiRights(this IServiceCollection services, string journalPath)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(journalPath);
        return services.AddYipaiRights(_ => journalPath);
    }

    private static IEnumerable<IRestoreTarget> LedgerTarget(IServiceProvider provider) =>
        provider.GetKeyedService<IConsentLedger>(YipaiPrivacyServiceCollectionExtensions.StoredLedger) is { } ledger
            ? [new LedgerRestoreTarget(ledger)]
            : [];

    private static AssessmentRegister RegisterOf(IServiceProvider provider, PrivacyGuard guard) => new(
        guard,
        provider.GetRequiredService<IImpactAssessmentStore>(),
        provider.GetService<AssessmentOptions>() ?? new AssessmentOptions(),
        provider.GetRequiredService<TimeProvider>());

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
