using Yipai.EntityFrameworkCore.Retention;
using Yipai.Privacy.Server.Retention;

namespace Yipai.EntityFrameworkCore.Tests.Retention;

public sealed class SqliteRetentionStoreTests : RetentionStoreContract, IDisposable
{
    private readonly TestStores _stores = TestStores.OfSqlite();

    public void Dispose() => _stores.Dispose();

    protected override async Task<IRetentionStore> OpenAsync() => new DatabaseRetentionStore(await _stores.OpenAsync());
}
