using Microsoft.Extensions.DependencyInjection;

namespace Yipai.Client;

/// <summary>Continues the registration of a client with its stores and its HTTP handlers.</summary>
/// <example>
/// <code>
/// IYipaiClientBuilder dalian = services.AddYipaiClient("dalian", o => o.Endpoint = new Uri("https://dalian.example.cn"));
/// dalian.UseSqlite("dalian.db");
/// </code>
/// </example>
public interface IYipaiClientBuilder
{
    /// <summary>Gets the name of the client, which is also the key of its services.</summary>
    /// <remarks>A client without a name has services without a key.</remarks>
    string Name { get; }

    /// <summary>Gets the services of the host.</summary>
    IServiceCollection Services { get; }

    /// <summary>Gets the builder of the HTTP client, to which the host can add handlers.</summary>
    IHttpClientBuilder Http { get; }
}
