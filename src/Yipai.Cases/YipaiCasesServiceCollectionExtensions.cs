using Microsoft.Extensions.DependencyInjection.Extensions;
using Yipai.Cases;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the case domain.</summary>
public static class YipaiCasesServiceCollectionExtensions
{
    /// <summary>Adds the catalogue and the composer of views; can be called more than once.</summary>
    public static IServiceCollection AddYipaiCases(this IServiceCollection services)
    {
        services.TryAddSingleton(_ => CaseCatalogue.GbT30428);
        services.TryAddSingleton<CaseViewComposer>();
        return services;
    }
}
