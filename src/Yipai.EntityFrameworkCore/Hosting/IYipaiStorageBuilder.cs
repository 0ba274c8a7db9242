using Microsoft.Extensions.DependencyInjection;

namespace Yipai.EntityFrameworkCore;

/// <summary>Continues the registration of the stores with the choice of their database.</summary>
/// <example>
/// <code>
/// IYipaiStorageBuilder storage = services.AddYipaiEntityFrameworkCore();
/// storage.UseSqlite("city.db");
/// </code>
/// </example>
public interface IYipaiStorageBuilder
{
    /// <summary>Gets the services.</summary>
    IServiceCollection Services { get; }
}
