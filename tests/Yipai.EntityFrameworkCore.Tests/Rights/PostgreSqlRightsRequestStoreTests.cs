using Yipai.EntityFrameworkCore.Rights;
using Yipai.Privacy.Server.Rights;
using Yipai.Sdk.Testing;

namespace Yipai.EntityFrameworkCore.Tests.Rights;

[Collection(nameof(PostgreSqlTests))]
public sealed class PostgreSqlRightsRequestStoreTests(PostgreSqlServer server) : RightsRequestStoreContract, IDisposable
{
    private readonly TestStores _stores = TestStores.OfPostgreSql(server);

    public void Dispose() => _stores.Dispose();

    protected override async Task<IRightsRequestStore> OpenAsync() => new DatabaseRightsRequestStore(await _stores.OpenAsync());
}
