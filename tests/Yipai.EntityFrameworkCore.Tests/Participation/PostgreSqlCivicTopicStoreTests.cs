using Yipai.Cases.Participation;
using Yipai.EntityFrameworkCore.Participation;
using Yipai.Sdk.Testing;

namespace Yipai.EntityFrameworkCore.Tests.Participation;

[Collection(nameof(PostgreSqlTests))]
public sealed class PostgreSqlCivicTopicStoreTests(PostgreSqlServer server) : CivicTopicStoreContract, IDisposable
{
    private readonly TestStores _stores = TestStores.OfPostgreSql(server);

    public void Dispose() => _stores.Dispose();

    protected override async Task<ICivicTopicStore> OpenAsync() => new DatabaseCivicTopicStore(await _stores.OpenAsync());
}
