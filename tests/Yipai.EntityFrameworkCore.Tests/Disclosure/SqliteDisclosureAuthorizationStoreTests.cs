using Yipai.EntityFrameworkCore.Disclosure;
using Yipai.Privacy.Server.Disclosure;

namespace Yipai.EntityFrameworkCore.Tests.Disclosure;

public sealed class SqliteDisclosureAuthorizationStoreTests : DisclosureAuthorizationStoreContract, IDisposable
{
    private readonly TestStores _stores = TestStores.OfSqlite();

    public void Dispose() => _stores.Dispose();

    protected override async Task<IDisclosureAuthorizationStore> OpenAsync() =>
        new DatabaseDisclosureAuthorizationStore(await _stores.OpenAsync());
}
