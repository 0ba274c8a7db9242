using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Yipai.Cases;
using Yipai.Client.Cities;
using Yipai.Client.Sessions;
using Yipai.Privacy;

namespace Yipai.Client.Hosting;

/// <summary>Resolves the services of one client.</summary>
/// <remarks>Their key is the name of the client; a client without a name has no key.</remarks>
internal sealed class ClientServices(IServiceProvider provider, string name)
{
    /// <summary>
    /// Gets the guard under the client's name, or else the guard of a named client's city, or else the guard of the process.
    /// </summary>
    public ClientGuard Guard => Own<ClientGuard>();

    /// <summary>Gets the catalogue of a named client's city if it has a profile, or else the catalogue of the process.</summary>
    public CaseCatalogue Catalogue => OwnCity is { } city ? CitySetup.CatalogueOf(city) : Shared<CaseCatalogue>();

    private CityProfile? OwnCity => name.Length == 0 ? null : Options.City;

    /// <summary>Gets the session of the device that acts, or else the host's store of a person's session.</summary>
    /// <remarks>A host without a handler must read of that before it reads of an option, so the guard comes first.</remarks>
    public ISessionStore Sessions
    {
        get
        {
            _ = Guard;
            return Options.Device is { } device ? new DeviceSession(device) : Own<ISessionStore>();
        }
    }

    /// <summary>Gets the validated options of this client.</summary>
    public YipaiClientOptions Options => Shared<IOptionsMonitor<YipaiClientOptions>>().Get(name);

    /// <summary>Returns the name of the HTTP client that a client uses.</summary>
    public static string HttpClientName(string name) => name.Length == 0 ? "Yipai" : $"Yipai:{name}";

    /// <summary>Describes a singleton service of one client, with the client's name as its key.</summary>
    public static ServiceDescriptor Describe<T>(string name, Func<ClientServices, T> create)
        where T : class => name.Length == 0
            ? ServiceDescriptor.Singleton(provider => create(new ClientServices(provider, name)))
            : ServiceDescriptor.KeyedSingleton(name, (provider, _) => create(new ClientServices(provider, name)));

    /// <summary>Finds or creates the guard of this client.</summary>
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
