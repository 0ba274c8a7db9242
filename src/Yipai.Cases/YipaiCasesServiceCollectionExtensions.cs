using Microsoft.Extensions.DependencyInjection.Extensions;
using Yipai.Cases;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the case domain with a service collection.</summary>
public static class YipaiCasesServiceCollectionExtensions
{
    /// <summary>Adds the catalogue and the composer of views, and with them what <c>AddYipaiPrivacy</c> adds.</summary>
    /// <remarks>
    /// A second call changes nothing. Name the handler by <c>AddYipaiPrivacy</c>, before or after this call. Without one the host does not
    /// start (YP0110).
    /// </remarks>
    public static IServiceCollection AddYipaiCases(this IServiceCollection services)
    {
        services.AddYipaiPrivacy();
        services.TryAddSingleton(_ => CaseCatalogue.GbT30428);
        services.TryAddSingleton<CaseViewComposer>();
        return services;
    }
}
