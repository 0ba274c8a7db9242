using Yipai.EntityFrameworkCore.Databases;
using Yipai.Sdk.Testing;

namespace Yipai.EntityFrameworkCore.Tests.Purchases;

[Collection(nameof(PostgreSqlTests))]
public sealed class PostgreSqlPurchaseStoreTests(PostgreSqlServer server) : PurchaseStoreContract, IDisposable
{
    private readonly TestStores _stores = TestStores.OfPostgreSql(server);

    public void Dispose() => _stores.Dispose();

    private protected override Task<YipaiDatabase> OpenDatabaseAsync() => _stores.OpenAsync();
}
