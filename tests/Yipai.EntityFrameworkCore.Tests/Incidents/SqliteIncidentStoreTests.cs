using Yipai.EntityFrameworkCore.Incidents;
using Yipai.Privacy.Server.Incidents;

namespace Yipai.EntityFrameworkCore.Tests.Incidents;

public sealed class SqliteIncidentStoreTests : IncidentStoreContract, IDisposable
{
    private readonly TestStores _stores = TestStores.OfSqlite();

    public void Dispose() => _stores.Dispose();

    protected override async Task<IIncidentStore> OpenAsync() => new DatabaseIncidentStore(await _stores.OpenAsync());
}
