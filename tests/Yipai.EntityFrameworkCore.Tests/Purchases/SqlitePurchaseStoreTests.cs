using Yipai.EntityFrameworkCore.Databases;

namespace Yipai.EntityFrameworkCore.Tests.Purchases;

public sealed class SqlitePurchaseStoreTests : PurchaseStoreContract, IDisposable
{
    private readonly TestStores _stores = TestStores.OfSqlite();

    public void Dispose() => _stores.Dispose();

    private protected override Task<YipaiDatabase> OpenDatabaseAsync() => _stores.OpenAsync();
}
