using Yipai.Cases.Participation;
using Yipai.EntityFrameworkCore.Participation;
using Yipai.Sdk.Testing;

namespace Yipai.EntityFrameworkCore.Tests.Participation;

[Collection(nameof(PostgreSqlTests))]
public sealed class PostgreSqlPreferenceTagStoreTests(PostgreSqlServer server) : PreferenceTagStoreContract, IDisposable
{
    private readonly TestStores _stores = TestStores.OfPostgreSql(server);

    public void Dispose() => _stores.Dispose();

    protected override async Task<IPreferenceTagStore> OpenAsync() => new DatabasePreferenceTagStore(await _stores.OpenAsync());
}
