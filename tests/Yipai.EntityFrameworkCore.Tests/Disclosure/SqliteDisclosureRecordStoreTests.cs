using Yipai.EntityFrameworkCore.Disclosure;
using Yipai.Privacy.Server.Disclosure;

namespace Yipai.EntityFrameworkCore.Tests.Disclosure;

public sealed class SqliteDisclosureRecordStoreTests : DisclosureRecordStoreContract, IDisposable
{
    private readonly TestStores _stores = TestStores.OfSqlite();

    public void Dispose() => _stores.Dispose();

    protected override async Task<IDisclosureRecordStore> OpenAsync() => new DatabaseDisclosureRecordStore(await _stores.OpenAsync());
}
