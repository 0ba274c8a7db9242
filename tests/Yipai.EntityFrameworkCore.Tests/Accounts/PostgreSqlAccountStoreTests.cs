using Yipai.EntityFrameworkCore.Databases;
using Yipai.Sdk.Testing;

namespace Yipai.EntityFrameworkCore.Tests.Accounts;

[Collection(nameof(PostgreSqlTests))]
public sealed class PostgreSqlAccountStoreTests(PostgreSqlServer server) : AccountStoreContract, IDisposable
{
    private readonly TestStores _stores = TestStores.OfPostgreSql(server);

    public void Dispose() => _stores.Dispose();

    protected override Task<YipaiDatabase> OpenAsync() => _stores.OpenAsync();
}
