using System.Runtime.Versioning;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Yipai.Privacy;
using Yipai.Privacy.Audit;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Disclosure;
using Yipai.Privacy.Masking;
using Yipai.Privacy.Processing;
using Yipai.Privacy.Retention;
using Yipai.Privacy.Rights;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the privacy package.</summary>
public static class YipaiPrivacyServiceCollectionExtensions
{
    /// <summary>The key of the ledger itself, below journal and listeners.</summary>
    private const string StoredLedger = "Yipai.Privacy.StoredLedger";

    /// <summary>Adds policy, guard and masker under the strict profile; can be called more than once.</summary>
    /// <remarks>Reads no clock, makes no identifier, touches no disk or network (191号; GB/T 43435).</remarks>
    public static IServiceCollection AddYipaiPrivacy(this IServiceCollection services, Action<YipaiPrivacyOptions> configure)
    {
        services.AddOptions("", configure).Validate(options => options.Handler is not null, PrivacyException.NoHandler().Message);
        services.TryAddSingleton(provider => new PrivacyGuard(provider.GetRequiredService<IOptions<YipaiPrivacyOptions>>().Value));
        return services.AddShared();
    }

    /// <summary>Adds the same under a named profile.</summary>
    public static IServiceCollection AddYipaiPrivacy(
        this IServiceCollection services, PrivacyProfile profile, Action<YipaiPrivacyOptions> configure) =>
        services.AddYipaiPrivacy(options =>
        {
            options.Profile = profile;
            configure(options);
        });

    /// <summary>Adds one of several handlers of a process: a guard of its own under its id.</summary>
    /// <remarks>
    /// Resolve it with <c>GetRequiredKeyedService&lt;PrivacyGuard&gt;(handlerId)</c>. Records carry the handler's id, and no
    /// consent of one counts for another (PIPL 23).
    /// </remarks>
    /// <param name="services">The services.</param>
    /// <param name="handlerId">The id of the handler that <paramref name="configure"/> names.</param>
    /// <param name="configure">Names the handler, its supplement and profile.</param>
    public static IServiceCollection AddKeyedYipaiPrivacy(
        this IServiceCollection services, string handlerId, Action<YipaiPrivacyOptions> configure)
    {
        services.AddOptions(handlerId, configure).Validate(
            options => options.Handler?.Id == handlerId, PrivacyException.OtherHandler().Message);
        services.TryAddKeyedSingleton(handlerId, (provider, _) =>
            new PrivacyGuard(provider.GetRequiredService<IOptionsMonitor<YipaiPrivacyOptions>>().Get(handlerId)));
        return services.AddShared();
    }

    /// <summary>Names the consent ledger of a host; what takes away reaches the erasure journal first, and listeners are told of every entry.</summary>
    /// <remarks>Journal and listeners are those that are registered: <see cref="RestoreGuard"/>, <see cref="IConsentListener"/>.</remarks>
    /// <param name="services">The services.</param>
    /// <param name="ledger">Makes the ledger itself.</param>
    public static IServiceCollection AddYipaiConsentLedger(this IServiceCollection services, Func<IServiceProvider, IConsentLedger> ledger)
    {
        services.RemoveAllKeyed<IConsentLedger>(StoredLedger);
        services.AddKeyedSingleton(StoredLedger, (provider, _) => ledger(provider));
        services.Replace(ServiceDescriptor.Singleton<IConsentLedger>(provider =>
        {
            IConsentLedger stored = provider.GetRequiredKeyedService<IConsentLedger>(StoredLedger);
            bool isGuarded = provider.GetRequiredService<IServiceProviderIsService>().IsService(typeof(RestoreGuard));
            IConsentLedger guarded = isGuarded ? new GuardedConsentLedger(stored, provider.GetRequiredService<RestoreGuard>) : stored;
            return new NotifyingConsentLedger(guarded, provider.GetServices<IConsentListener>());
        }));
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
        services.TryAddSingleton<IErasureJournalStore>(provider => new FileErasureJournalStore(journalPath(provider)));
        services.TryAddSingleton(provider => new ErasureJournal(provider.GetRequiredService<IErasureJournalStore>()));
        services.TryAddSingleton(provider => new RestoreGuard(
            provider.GetRequiredService<ErasureJournal>(),
            provider.GetServices<IPersonalDataSource>(),
            [.. provider.GetServices<IRestoreTarget>(), .. LedgerTarget(provider)]));
        services.TryAddSingleton<IRightsRequestStore>(_ => throw PrivacyException.NoRightsStore());
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
        provider.GetKeyedService<IConsentLedger>(StoredLedger) is { } ledger ? [new LedgerRestoreTarget(ledger)] : [];

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

    private static OptionsBuilder<YipaiPrivacyOptions> AddOptions(this IServiceCollection services, string name, Action<YipaiPrivacyOptions> configure) =>
        services.AddOptions<YipaiPrivacyOptions>(name).Configure(configure).ValidateOnStart();

    private static IServiceCollection AddShared(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(IdentifierSource.Random);
        services.TryAddSingleton(Masker.Default);
        services.TryAddSingleton(provider => new RevealDesk(provider.GetRequiredService<AuditLog>()));
        services.TryAddSingleton<IDisclosureRecordStore>(_ => throw PrivacyException.NoDisclosureStore());
        services.TryAddSingleton(provider => DisclosureDeskOf(provider, provider.GetRequiredService<PrivacyGuard>()));
        services.TryAddKeyedSingleton(
            KeyedService.AnyKey, (provider, handlerId) => DisclosureDeskOf(provider, provider.GetRequiredKeyedService<PrivacyGuard>(handlerId)));
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<YipaiPrivacyOptions>, SafeguardValidation>());
        return services;
    }
}
