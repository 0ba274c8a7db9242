using Microsoft.EntityFrameworkCore;
using Yipai.Samples.CityServer.Storage;

namespace Yipai.Samples.Quickstart.Story;

/// <summary>A copy of the city's database.</summary>
internal sealed class CopiedDatabase(string path) : IDbContextFactory<CityContext>
{
    public CityContext CreateDbContext() =>
        new(new DbContextOptionsBuilder<CityContext>().UseSqlite($"Data Source={path};Pooling=False").Options);
}
