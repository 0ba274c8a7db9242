using Yipai.EntityFrameworkCore.Databases;
using Yipai.Sdk.Testing;

namespace Yipai.EntityFrameworkCore.Tests.Audit;

[Collection(nameof(PostgreSqlTests))]
public sealed class PostgreSqlAuditStoreTests(PostgreSqlServer server) : DatabaseAuditStoreContract
{
    private string? _database;

    protected override YipaiDatabase Connect() => new PostgreSqlYipaiDatabase(_database ??= PostgreSqlTests.NewDatabase(server));
}
