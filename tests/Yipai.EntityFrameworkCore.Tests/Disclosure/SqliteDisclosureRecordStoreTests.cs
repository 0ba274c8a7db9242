using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Disclosure;
using Yipai.Privacy.Server.Disclosure;

namespace Yipai.EntityFrameworkCore.Tests.Disclosure;

public sealed class SqliteDisclosureRecordStoreTests : DisclosureRecordStoreContract, IDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly TestStores _stores;

    public SqliteDisclosureRecordStoreTests() => _stores = new TestStores(() => new SqliteYipaiDatabase(_folder.Database));

    public void Dispose()
    {
        _stores.Dispose();
        _folder.Dispose();
    }

    protected override async Task<IDisclosureRecordStore> OpenAsync() => new DatabaseDisclosureRecordStore(await _stores.OpenAsync());
}
