using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Decisions;
using Yipai.Privacy.Detection;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the privacy package.</summary>
public static class YipaiPrivacyServiceCollectionExtensions
{
    /// <summary>The service key of the stored ledger, below the journal and the listeners.</summary>
    internal const string StoredLedger = "Yipai.Privacy.StoredLedger";

    /// <summary>Adds the policy, the guard and the masker under the strict profile.</summary>
    /// <remarks>
    /// It can be called more than once. The call reads no clock, creates no identifier and touches no disk or network (191号; GB/T 43435).
    /// </remarks>
    /// <exception cref="OptionsValidationException">
    /// YP0110: nobody named the handler. It is thrown at the start, or when the guard is resolved.
    /// </exception>
    public static IServiceCollection AddYipaiPrivacy(this IServiceCollection services, Action<YipaiPrivacyOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        services.AddYipaiPrivacy();
        services.Configure(configure);
        return services;
    }

    /// <summary>Adds the same services without options.</summary>
    /// <remarks>
    /// <c>AddYipaiCases</c> and <c>AddYipaiClient</c> imply this call. Name the handler by a call with options, before or after this call,
    /// or by <c>AddKeyedYipaiPrivacy</c>. Without any handler the host does not start (YP0110).
    /// </remarks>
    public static IServiceCollection AddYipaiPrivacy(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.AddOptions<YipaiPrivacyOptions>().ValidateOnStart();
        services.TryAddSingleton(provider => new PrivacyGuard(provider.GetRequiredService<IOptions<YipaiPrivacyOptions>>().Value));
        return services.AddShared();
    }

    /// <summary>Adds the same services under the given profile.</summary>
    public static IServiceCollection AddYipaiPrivacy(
        this IServiceCollection services, PrivacyProfile profile, Action<YipaiPrivacyOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(configure);
        return services.AddYipaiPrivacy(options =>
            {
                options.Profile = profile;
                configure(options);
            });
    }

    /// <summary>Adds one of several handlers of a process, with its own guard under its id.</summary>
    /// <remarks>
    /// Resolve it with <c>GetRequiredKeyedService&lt;PrivacyGuard&gt;(handlerId)</c>. Records carry the handler's id, and no
    /// consent to one handler counts for another handler (PIPL 23).
    /// </remarks>
    /// <param name="services">The services.</param>
    /// <param name="handlerId">The id of the handler that <paramref name="configure"/> names.</param>
    /// <param name="configure">Sets the handler, its supplement and its profile.</param>
    public static IServiceCollection AddKeyedYipaiPrivacy(
        this IServiceCollection services, string handlerId, Action<YipaiPrivacyOptions> configure)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(handlerId);
        ArgumentNullException.ThrowIfNull(configure);
        services.AddOptions<YipaiPrivacyOptions>(handlerId).Configure(configure).ValidateOnStart();
        services.AddSingleton(new KeyedHandler(handlerId));
        services.TryAddKeyedSingleton(handlerId, (provider, _) =>
            new PrivacyGuard(provider.GetRequiredService<IOptionsMonitor<YipaiPrivacyOptions>>().Get(handlerId)));
        return services.AddShared();
    }

    /// <summary>Sets the consent ledger of a host, which notifies every registered <see cref="IConsentListener"/> of each entry.</summary>
    /// <remarks>On a server, <c>AddYipaiRights</c> adds the erasure journal, which stores each withdrawal before the ledger does.</remarks>
    /// <param name="services">The services.</param>
    /// <param name="ledger">Creates the stored ledger.</param>
    public static IServiceCollection AddYipaiConsentLedger(this IServiceCollection services, Func<IServiceProvider, IConsentLedger> ledger)
    {
        ArgumentNullException.ThrowIfNull(services);
        ArgumentNullException.ThrowIfNull(ledger);
        services.RemoveAllKeyed<IConsentLedger>(StoredLedger);
        services.AddKeyedSingleton(StoredLedger, (provider, _) => ledger(provider));
        services.Replace(ServiceDescriptor.Singleton<IConsentLedger>(provider =>
        {
            IConsentLedger stored = provider.GetRequiredKeyedService<IConsentLedger>(StoredLedger);
            IConsentLedger layered = provider.GetServices<ConsentLedgerLayer>().Aggregate(stored, (below, layer) => layer.Over(below));
            return new NotifyingConsentLedger(layered, provider.GetServices<IConsentListener>());
        }));
        return services;
    }

    /// <summary>Adds the masker of the SDK unless the host registered its own.</summary>
    /// <remarks>It uses the registered name finder, if any.</remarks>
    internal static void TryAddMasker(this IServiceCollection services) => services.TryAddSingleton(provider =>
        provider.GetService<NameFinder>() is { } names ? Masker.Create(options => options.Names = names) : Masker.Default);

    private static IServiceCollection AddShared(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(IdentifierSource.Random);
        services.TryAddMasker();
        services.TryAddSingleton<IGuardianVerifier, RefusingGuardianVerifier>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<YipaiPrivacyOptions>, HandlerValidation>());
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<YipaiPrivacyOptions>, SafeguardValidation>());
        return services;
    }
}
