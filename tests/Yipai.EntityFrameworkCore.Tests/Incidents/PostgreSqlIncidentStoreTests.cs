using Yipai.EntityFrameworkCore.Incidents;
using Yipai.Privacy.Server.Incidents;
using Yipai.Sdk.Testing;

namespace Yipai.EntityFrameworkCore.Tests.Incidents;

[Collection(nameof(PostgreSqlTests))]
public sealed class PostgreSqlIncidentStoreTests(PostgreSqlServer server) : IncidentStoreContract, IDisposable
{
    private readonly TestStores _stores = TestStores.OfPostgreSql(server);

    public void Dispose() => _stores.Dispose();

    protected override async Task<IIncidentStore> OpenAsync() => new DatabaseIncidentStore(await _stores.OpenAsync());
}
