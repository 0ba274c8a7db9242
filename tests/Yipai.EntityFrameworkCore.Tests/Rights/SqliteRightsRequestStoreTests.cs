using Yipai.EntityFrameworkCore.Rights;
using Yipai.Privacy.Server.Rights;

namespace Yipai.EntityFrameworkCore.Tests.Rights;

public sealed class SqliteRightsRequestStoreTests : RightsRequestStoreContract, IDisposable
{
    private readonly TestStores _stores = TestStores.OfSqlite();

    public void Dispose() => _stores.Dispose();

    protected override async Task<IRightsRequestStore> OpenAsync() => new DatabaseRightsRequestStore(await _stores.OpenAsync());
}
