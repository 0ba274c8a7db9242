using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Retention;
using Yipai.Privacy.Server.Retention;
using Yipai.Sdk.Testing;

namespace Yipai.EntityFrameworkCore.Tests.Retention;

[Collection(nameof(PostgreSqlTests))]
public sealed class PostgreSqlRetentionStoreTests : RetentionStoreContract, IDisposable
{
    private readonly TestStores _stores;
    private string? _database;

    public PostgreSqlRetentionStoreTests(PostgreSqlServer server) =>
        _stores = new TestStores(() => new PostgreSqlYipaiDatabase(_database ??= PostgreSqlTests.NewDatabase(server)));

    public void Dispose() => _stores.Dispose();

    protected override async Task<IRetentionStore> OpenAsync() => new DatabaseRetentionStore(await _stores.OpenAsync());
}
