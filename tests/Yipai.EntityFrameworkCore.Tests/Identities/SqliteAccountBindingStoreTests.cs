using Yipai.EntityFrameworkCore.Databases;

namespace Yipai.EntityFrameworkCore.Tests.Identities;

public sealed class SqliteAccountBindingStoreTests : AccountBindingStoreContract, IDisposable
{
    private readonly TestStores _stores = TestStores.OfSqlite();

    public void Dispose() => _stores.Dispose();

    private protected override Task<YipaiDatabase> OpenDatabaseAsync() => _stores.OpenAsync();
}
