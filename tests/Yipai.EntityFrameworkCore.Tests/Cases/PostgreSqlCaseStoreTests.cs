using System.Data.Common;
using Npgsql;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.Sdk.Testing;

namespace Yipai.EntityFrameworkCore.Tests.Cases;

[Collection(nameof(PostgreSqlTests))]
public sealed class PostgreSqlCaseStoreTests(PostgreSqlServer server) : DatabaseCaseStoreContract
{
    private readonly Lazy<string> _database = new(() => PostgreSqlTests.NewDatabase(server));

    protected override YipaiDatabase Name() => new PostgreSqlYipaiDatabase(_database.Value);

    protected override DbConnection Connect() => new NpgsqlConnection(_database.Value);
}
