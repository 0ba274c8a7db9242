using Yipai.Sdk.Testing;

namespace Yipai.EntityFrameworkCore.Tests;

/// <summary>The tests that share one PostgreSQL server; each has a database of its own.</summary>
[CollectionDefinition(nameof(PostgreSqlTests))]
public sealed class PostgreSqlTests : ICollectionFixture<PostgreSqlServer>
{
    public static string NewDatabase(PostgreSqlServer server)
    {
        Requires.Machine(server.IsThere, "a PostgreSQL server: set YIPAI_POSTGRES to its connection string, or install postgresql");
        return server.CreateDatabase();
    }
}
