using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Yipai.Cases;
using Yipai.Client.Cities;
using Yipai.Privacy;

namespace Yipai.Client.Hosting;

/// <summary>The services of one client: under its name as their key, or without a key for the client that has no name.</summary>
internal sealed class ClientServices(IServiceProvider provider, string name)
{
    /// <summary>The guard under the client's name if there is one; else that of a named client's city; else that of the process.</summary>
    public ClientGuard Guard => Own<ClientGuard>();

    /// <summary>The catalogue of a named client's city if it has a profile; else the catalogue of the process.</summary>
    public CaseCatalogue Catalogue => OwnCity is { } city ? CitySetup.CatalogueOf(city) : Shared<CaseCatalogue>();

    private CityProfile? OwnCity => name.Length == 0 ? null : Options.City;

    /// <summary>The options of this client, validated.</summary>
    public YipaiClientOptions Options => Shared<IOptionsMonitor<YipaiClientOptions>>().Get(name);

    /// <summary>The name of the HTTP client of a client.</summary>
    public static string HttpClientName(string name) => name.Length == 0 ? "Yipai" : $"Yipai:{name}";

    /// <summary>Describes a service of one client.</summary>
    public static ServiceDescriptor Describe<T>(string name, Func<ClientServices, T> create)
        where T : class => name.Length == 0
            ? ServiceDescriptor.Singleton(provider => create(new ClientServices(provider, name)))
            : ServiceDescriptor.KeyedSingleton(name, (provider, _) => create(new ClientServices(provider, name)));

    /// <summary>Finds the guard of this client.</summary>
    public ClientGuard FindGuard()
    {
        if (name.Length > 0 && provider.GetKeyedService<PrivacyGuard>(name) is { } keyed)
        {
            return new ClientGuard(keyed, Options.City);
        }

        if (OwnCity is not { } city)
        {
            return new ClientGuard(Shared<PrivacyGuard>(), Options.City);
        }

        var privacy = new YipaiPrivacyOptions();
        CitySetup.Fill(privacy, city);
        return new ClientGuard(new PrivacyGuard(privacy), city);
    }

    /// <summary>Gets a service that the host may have registered, or null.</summary>
    public T? Optional<T>()
        where T : class => provider.GetService<T>();

    /// <summary>Gets a service of this client.</summary>
    public T Own<T>()
        where T : notnull => name.Length == 0 ? provider.GetRequiredService<T>() : provider.GetRequiredKeyedService<T>(name);

    /// <summary>Gets a service that every client of the process shares.</summary>
    public T Shared<T>()
        where T : notnull => provider.GetRequiredService<T>();
}
