using Yipai.EntityFrameworkCore.Disclosure;
using Yipai.Privacy.Server.Disclosure;
using Yipai.Sdk.Testing;

namespace Yipai.EntityFrameworkCore.Tests.Disclosure;

[Collection(nameof(PostgreSqlTests))]
public sealed class PostgreSqlDisclosureAuthorizationStoreTests(PostgreSqlServer server) : DisclosureAuthorizationStoreContract, IDisposable
{
    private readonly TestStores _stores = TestStores.OfPostgreSql(server);

    public void Dispose() => _stores.Dispose();

    protected override async Task<IDisclosureAuthorizationStore> OpenAsync() =>
        new DatabaseDisclosureAuthorizationStore(await _stores.OpenAsync());
}
