using Yipai.EntityFrameworkCore.Disclosure;
using Yipai.Privacy.Server.Disclosure;

namespace Yipai.EntityFrameworkCore.Tests.Disclosure;

public sealed class SqliteHandlerChangeStoreTests : HandlerChangeStoreContract, IDisposable
{
    private readonly TestStores _stores = TestStores.OfSqlite();

    public void Dispose() => _stores.Dispose();

    protected override async Task<IHandlerChangeStore> OpenAsync() =>
        new DatabaseHandlerChangeStore(await _stores.OpenAsync());
}
