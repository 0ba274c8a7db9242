using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using Yipai.Privacy;
using Yipai.Privacy.Clauses;
using Yipai.Privacy.Masking;
using Yipai.Privacy.Processing;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the privacy package.</summary>
public static class YipaiPrivacyServiceCollectionExtensions
{
    /// <summary>Adds policy, guard and masker under the strict profile; can be called more than once.</summary>
    /// <remarks>Reads no clock, makes no identifier, touches no disk or network (191号; GB/T 43435).</remarks>
    public static IServiceCollection AddYipaiPrivacy(this IServiceCollection services, Action<YipaiPrivacyOptions> configure)
    {
        services.AddOptions<YipaiPrivacyOptions>()
            .Configure(configure)
            .Validate(options => options.Handler is not null, PrivacyException.NoHandler().Message)
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(IdentifierSource.Random);
        services.TryAddSingleton(Masker.Default);
        services.TryAddSingleton(provider => new PrivacyGuard(provider.GetRequiredService<IOptions<YipaiPrivacyOptions>>().Value));
        return services;
    }

    /// <summary>Adds the same under a named profile.</summary>
    public static IServiceCollection AddYipaiPrivacy(
        this IServiceCollection services, PrivacyProfile profile, Action<YipaiPrivacyOptions> configure) =>
        services.AddYipaiPrivacy(options =>
        {
            options.Profile = profile;
            configure(options);
        });
}
