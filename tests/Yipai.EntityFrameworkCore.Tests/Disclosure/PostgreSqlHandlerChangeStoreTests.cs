using Yipai.EntityFrameworkCore.Disclosure;
using Yipai.Privacy.Server.Disclosure;
using Yipai.Sdk.Testing;

namespace Yipai.EntityFrameworkCore.Tests.Disclosure;

[Collection(nameof(PostgreSqlTests))]
public sealed class PostgreSqlHandlerChangeStoreTests(PostgreSqlServer server) : HandlerChangeStoreContract, IDisposable
{
    private readonly TestStores _stores = TestStores.OfPostgreSql(server);

    public void Dispose() => _stores.Dispose();

    protected override async Task<IHandlerChangeStore> OpenAsync() =>
        new DatabaseHandlerChangeStore(await _stores.OpenAsync());
}
