using Microsoft.Extensions.DependencyInjection;

namespace Yipai.Privacy.Server.Storage;

/// <summary>Continues the registration of a server with the choice of its storage.</summary>
/// <remarks>A storage package adds its choices as extensions of this interface, so that a web host needs no reference to it.</remarks>
public interface IYipaiServerBuilder
{
    /// <summary>Gets the services of the host.</summary>
    IServiceCollection Services { get; }
}
