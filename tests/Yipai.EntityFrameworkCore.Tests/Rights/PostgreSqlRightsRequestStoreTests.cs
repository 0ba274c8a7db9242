using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Rights;
using Yipai.Privacy.Server.Rights;
using Yipai.Sdk.Testing;

namespace Yipai.EntityFrameworkCore.Tests.Rights;

[Collection(nameof(PostgreSqlTests))]
public sealed class PostgreSqlRightsRequestStoreTests : RightsRequestStoreContract, IDisposable
{
    private readonly TestStores _stores;
    private string? _database;

    public PostgreSqlRightsRequestStoreTests(PostgreSqlServer server) =>
        _stores = new TestStores(() => new PostgreSqlYipaiDatabase(_database ??= PostgreSqlTests.NewDatabase(server)));

    public void Dispose() => _stores.Dispose();

    protected override async Task<IRightsRequestStore> OpenAsync() => new DatabaseRightsRequestStore(await _stores.OpenAsync());
}
