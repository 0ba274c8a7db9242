using Microsoft.Extensions.DependencyInjection.Extensions;
using Yipai.Privacy.Detection;
using Yipai.Privacy.Names;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the model for names.</summary>
public static class YipaiNamesServiceCollectionExtensions
{
    /// <summary>Lets the registered masker find names that nothing introduces.</summary>
    /// <remarks>
    /// The call may come before or after the others. A host that registers a <c>Masker</c> of its own sets <c>MaskerOptions.Names</c>
    /// instead. The scanner for structured kinds alone never uses the model.
    /// </remarks>
    /// <param name="services">The services.</param>
    public static IServiceCollection AddNameModel(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton<NameFinder>(_ => NameModel.Default);
        return services;
    }
}
