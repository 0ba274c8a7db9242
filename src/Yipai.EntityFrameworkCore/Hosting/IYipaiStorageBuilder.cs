using Microsoft.Extensions.DependencyInjection;

namespace Yipai.EntityFrameworkCore;

/// <summary>Goes on registering a server's stores: names their database.</summary>
public interface IYipaiStorageBuilder
{
    /// <summary>The services.</summary>
    IServiceCollection Services { get; }
}
