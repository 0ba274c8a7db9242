using Yipai.Cases.Participation;
using Yipai.EntityFrameworkCore.Participation;

namespace Yipai.EntityFrameworkCore.Tests.Participation;

public sealed class SqliteCivicTopicStoreTests : CivicTopicStoreContract, IDisposable
{
    private readonly TestStores _stores = TestStores.OfSqlite();

    public void Dispose() => _stores.Dispose();

    protected override async Task<ICivicTopicStore> OpenAsync() => new DatabaseCivicTopicStore(await _stores.OpenAsync());
}
