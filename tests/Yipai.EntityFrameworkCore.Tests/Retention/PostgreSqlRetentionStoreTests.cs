using Yipai.EntityFrameworkCore.Retention;
using Yipai.Privacy.Server.Retention;
using Yipai.Sdk.Testing;

namespace Yipai.EntityFrameworkCore.Tests.Retention;

[Collection(nameof(PostgreSqlTests))]
public sealed class PostgreSqlRetentionStoreTests(PostgreSqlServer server) : RetentionStoreContract, IDisposable
{
    private readonly TestStores _stores = TestStores.OfPostgreSql(server);

    public void Dispose() => _stores.Dispose();

    protected override async Task<IRetentionStore> OpenAsync() => new DatabaseRetentionStore(await _stores.OpenAsync());
}
