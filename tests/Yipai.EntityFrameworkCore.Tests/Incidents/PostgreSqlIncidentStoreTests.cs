using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Incidents;
using Yipai.Privacy.Server.Incidents;
using Yipai.Sdk.Testing;

namespace Yipai.EntityFrameworkCore.Tests.Incidents;

[Collection(nameof(PostgreSqlTests))]
public sealed class PostgreSqlIncidentStoreTests : IncidentStoreContract, IDisposable
{
    private readonly TestStores _stores;
    private string? _database;

    public PostgreSqlIncidentStoreTests(PostgreSqlServer server) =>
        _stores = new TestStores(() => new PostgreSqlYipaiDatabase(_database ??= PostgreSqlTests.NewDatabase(server)));

    public void Dispose() => _stores.Dispose();

    protected override async Task<IIncidentStore> OpenAsync() => new DatabaseIncidentStore(await _stores.OpenAsync());
}
