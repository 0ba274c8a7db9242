using Yipai.EntityFrameworkCore.Databases;
using Yipai.Sdk.Testing;

namespace Yipai.EntityFrameworkCore.Tests;

/// <summary>The database of one test, opened by as many writers as it asks for.</summary>
internal sealed class TestStores(Func<YipaiDatabase> open, IDisposable? kept = null) : IDisposable
{
    private readonly List<YipaiDatabase> _opened = [];

    /// <summary>A SQLite file of its own, deleted with the stores.</summary>
    public static TestStores OfSqlite()
    {
        var folder = new ScratchFolder();
        return new TestStores(() => new SqliteYipaiDatabase(folder.Database), folder);
    }

    /// <summary>A database of its own on a PostgreSQL server, made when the first store opens.</summary>
    public static TestStores OfPostgreSql(PostgreSqlServer server)
    {
        string? database = null;
        return new TestStores(() => new PostgreSqlYipaiDatabase(database ??= PostgreSqlTests.NewDatabase(server)));
    }

    /// <summary>Another writer's own view of the migrated database.</summary>
    public async Task<YipaiDatabase> OpenAsync()
    {
        YipaiDatabase database = open();
        _opened.Add(database);
        await database.MigrateAsync();
        return database;
    }

    public void Dispose()
    {
        _opened.ForEach(database => database.Dispose());
        kept?.Dispose();
    }
}
