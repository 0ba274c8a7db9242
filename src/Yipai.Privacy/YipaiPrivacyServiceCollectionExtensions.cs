using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Yipai.Privacy;
using Yipai.Privacy.Consent;
using Yipai.Privacy.Decisions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the privacy package.</summary>
public static class YipaiPrivacyServiceCollectionExtensions
{
    /// <summary>The key of the ledger itself, below journal and listeners.</summary>
    internal const string StoredLedger = "Yipai.Privacy.StoredLedger";

    /// <summary>Adds policy, guard and masker under the strict profile; can be called more than once.</summary>
    /// <remarks>Reads no clock, makes no identifier, touches no disk or network (191号; GB/T 43435).</remarks>
    public static IServiceCollection AddYipaiPrivacy(this IServiceCollection services, Action<YipaiPrivacyOptions> configure)
    {
        services.AddOptions("", configure);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<YipaiPrivacyOptions>, HandlerValidation>());
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
            options => options.Handler?.Id.Value == handlerId, PrivacyException.OtherHandler().Message);
        services.TryAddKeyedSingleton(handlerId, (provider, _) =>
            new PrivacyGuard(provider.GetRequiredService<IOptionsMonitor<YipaiPrivacyOptions>>().Get(handlerId)));
        return services.AddShared();
    }

    /// <summary>Names the consent ledger of a host; every registered <see cref="IConsentListener"/> learns of each entry.</summary>
    /// <remarks>On a server, <c>AddYipaiRights</c> puts the erasure journal before it: what takes away reaches the journal first.</remarks>
    /// <param name="services">The services.</param>
    /// <param name="ledger">Makes the ledger itself.</param>
    public static IServiceCollection AddYipaiConsentLedger(this IServiceCollection services, Func<IServiceProvider, IConsentLedger> ledger)
    {
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

    private static OptionsBuilder<YipaiPrivacyOptions> AddOptions(this IServiceCollection services, string name, Action<YipaiPrivacyOptions> configure) =>
        services.AddOptions<YipaiPrivacyOptions>(name).Configure(configure).ValidateOnStart();

    private static IServiceCollection AddShared(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(IdentifierSource.Random);
        services.TryAddSingleton(Masker.Default);
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<YipaiPrivacyOptions>, SafeguardValidation>());
        return services;
    }
}
