using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Rights;
using Yipai.Privacy.Server.Rights;

namespace Yipai.EntityFrameworkCore.Tests.Rights;

public sealed class SqliteRightsRequestStoreTests : RightsRequestStoreContract, IDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly TestStores _stores;

    public SqliteRightsRequestStoreTests() => _stores = new TestStores(() => new SqliteYipaiDatabase(_folder.Database));

    public void Dispose()
    {
        _stores.Dispose();
        _folder.Dispose();
    }

    protected override async Task<IRightsRequestStore> OpenAsync() => new DatabaseRightsRequestStore(await _stores.OpenAsync());
}
