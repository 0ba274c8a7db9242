using Microsoft.Extensions.DependencyInjection;

namespace Yipai.EntityFrameworkCore;

/// <summary>Goes on registering a server's stores: names their database.</summary>
/// <example>
/// <code>
/// IYipaiStorageBuilder storage = services.AddYipaiEntityFrameworkCore();
/// storage.UseSqlite("city.db");
/// </code>
/// </example>
public interface IYipaiStorageBuilder
{
    /// <summary>The services.</summary>
    IServiceCollection Services { get; }
}
