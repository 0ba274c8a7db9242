using Yipai.EntityFrameworkCore.Disclosure;
using Yipai.Privacy.Server.Disclosure;
using Yipai.Sdk.Testing;

namespace Yipai.EntityFrameworkCore.Tests.Disclosure;

[Collection(nameof(PostgreSqlTests))]
public sealed class PostgreSqlDisclosureRecordStoreTests(PostgreSqlServer server) : DisclosureRecordStoreContract, IDisposable
{
    private readonly TestStores _stores = TestStores.OfPostgreSql(server);

    public void Dispose() => _stores.Dispose();

    protected override async Task<IDisclosureRecordStore> OpenAsync() => new DatabaseDisclosureRecordStore(await _stores.OpenAsync());
}
