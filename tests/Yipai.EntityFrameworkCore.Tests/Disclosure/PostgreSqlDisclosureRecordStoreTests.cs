using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Disclosure;
using Yipai.Privacy.Server.Disclosure;
using Yipai.Sdk.Testing;

namespace Yipai.EntityFrameworkCore.Tests.Disclosure;

[Collection(nameof(PostgreSqlTests))]
public sealed class PostgreSqlDisclosureRecordStoreTests : DisclosureRecordStoreContract, IDisposable
{
    private readonly TestStores _stores;
    private string? _database;

    public PostgreSqlDisclosureRecordStoreTests(PostgreSqlServer server) =>
        _stores = new TestStores(() => new PostgreSqlYipaiDatabase(_database ??= PostgreSqlTests.NewDatabase(server)));

    public void Dispose() => _stores.Dispose();

    protected override async Task<IDisclosureRecordStore> OpenAsync() => new DatabaseDisclosureRecordStore(await _stores.OpenAsync());
}
