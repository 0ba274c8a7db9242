using Microsoft.Extensions.DependencyInjection;

namespace Yipai.Privacy.Server.Storage;

/// <summary>Continues the registration of a server with the choice of its storage.</summary>
/// <remarks>A storage package adds its choices as extensions of this interface, so that a web host needs no reference to it.</remarks>
public interface IYipaiServerBuilder
{
    /// <summary>Gets the services of the host.</summary>
    IServiceCollection Services { get; }

    /// <summary>Adds what a server can only do with stores, such as accounts, the rights desk and the intake of reports.</summary>
    /// <remarks>A storage package calls it after it has added its stores. A host with stores of its own calls it once.</remarks>
    void AddStoredServices();
}
