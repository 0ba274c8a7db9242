using Microsoft.Extensions.DependencyInjection;

namespace Yipai.Client;

/// <summary>Goes on registering a client: its stores and its HTTP.</summary>
/// <example>
/// <code>
/// IYipaiClientBuilder dalian = services.AddYipaiClient("dalian", o => o.Endpoint = new Uri("https://dalian.example.cn"));
/// dalian.UseSqlite("dalian.db");
/// </code>
/// </example>
public interface IYipaiClientBuilder
{
    /// <summary>The name of the client and the key of its services; empty for the client without a name, whose services have no key.</summary>
    string Name { get; }

    /// <summary>The services.</summary>
    IServiceCollection Services { get; }

    /// <summary>The HTTP client under the typed one, for handlers of the host.</summary>
    IHttpClientBuilder Http { get; }
}
