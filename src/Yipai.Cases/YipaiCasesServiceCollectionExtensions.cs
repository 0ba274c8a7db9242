using Microsoft.Extensions.DependencyInjection.Extensions;
using Yipai.Cases;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the case domain with a service collection.</summary>
public static class YipaiCasesServiceCollectionExtensions
{
    /// <summary>Adds the catalogue and the composer of views. A second call changes nothing.</summary>
    public static IServiceCollection AddYipaiCases(this IServiceCollection services)
    {
        services.TryAddSingleton(_ => CaseCatalogue.GbT30428);
        services.TryAddSingleton<CaseViewComposer>();
        return services;
    }
}
