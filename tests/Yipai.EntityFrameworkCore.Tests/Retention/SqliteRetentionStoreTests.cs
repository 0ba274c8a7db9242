using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Retention;
using Yipai.Privacy.Server.Retention;

namespace Yipai.EntityFrameworkCore.Tests.Retention;

public sealed class SqliteRetentionStoreTests : RetentionStoreContract, IDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly TestStores _stores;

    public SqliteRetentionStoreTests() => _stores = new TestStores(() => new SqliteYipaiDatabase(_folder.Database));

    public void Dispose()
    {
        _stores.Dispose();
        _folder.Dispose();
    }

    protected override async Task<IRetentionStore> OpenAsync() => new DatabaseRetentionStore(await _stores.OpenAsync());
}
