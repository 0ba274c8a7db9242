using Yipai.EntityFrameworkCore.Databases;

namespace Yipai.EntityFrameworkCore.Tests;

/// <summary>The database of one test, opened by as many writers as it asks for.</summary>
internal sealed class TestStores(Func<YipaiDatabase> open) : IDisposable
{
    private readonly List<YipaiDatabase> _opened = [];

    /// <summary>Another writer's own view of the migrated database.</summary>
    public async Task<YipaiDatabase> OpenAsync()
    {
        YipaiDatabase database = open();
        _opened.Add(database);
        await database.MigrateAsync();
        return database;
    }

    public void Dispose() => _opened.ForEach(database => database.Dispose());
}
