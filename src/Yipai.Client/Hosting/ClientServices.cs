using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Yipai.Privacy;

namespace Yipai.Client.Hosting;

/// <summary>The services of one client: under its name as their key, or without a key for the client that has no name.</summary>
internal sealed class ClientServices(IServiceProvider provider, string name)
{
    /// <summary>The guard under the client's name if there is one, for a process with several handlers; else the guard of the process.</summary>
    public PrivacyGuard Guard => (name.Length == 0 ? null : provider.GetKeyedService<PrivacyGuard>(name)) ?? Shared<PrivacyGuard>();

    /// <summary>The options of this client, validated.</summary>
    public YipaiClientOptions Options => Shared<IOptionsMonitor<YipaiClientOptions>>().Get(name);

    /// <summary>The name of the HTTP client of a client.</summary>
    public static string HttpClientName(string name) => name.Length == 0 ? "Yipai" : $"Yipai:{name}";

    /// <summary>Describes a service of one client.</summary>
    public static ServiceDescriptor Describe<T>(string name, Func<ClientServices, T> create)
        where T : class => name.Length == 0
            ? ServiceDescriptor.Singleton(provider => create(new ClientServices(provider, name)))
            : ServiceDescriptor.KeyedSingleton(name, (provider, _) => create(new ClientServices(provider, name)));

    /// <summary>Gets a service of this client.</summary>
    public T Own<T>()
        where T : notnull => name.Length == 0 ? provider.GetRequiredService<T>() : provider.GetRequiredKeyedService<T>(name);

    /// <summary>Gets a service that every client of the process shares.</summary>
    public T Shared<T>()
        where T : notnull => provider.GetRequiredService<T>();

    /// <summary>Gets a shared service, or null if the host registered none.</summary>
    public T? Optional<T>()
        where T : class => provider.GetService<T>();
}
