using Yipai.Cases.Participation;
using Yipai.EntityFrameworkCore.Participation;

namespace Yipai.EntityFrameworkCore.Tests.Participation;

public sealed class SqlitePreferenceTagStoreTests : PreferenceTagStoreContract, IDisposable
{
    private readonly TestStores _stores = TestStores.OfSqlite();

    public void Dispose() => _stores.Dispose();

    protected override async Task<IPreferenceTagStore> OpenAsync() => new DatabasePreferenceTagStore(await _stores.OpenAsync());
}
