using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Incidents;
using Yipai.Privacy.Server.Incidents;

namespace Yipai.EntityFrameworkCore.Tests.Incidents;

public sealed class SqliteIncidentStoreTests : IncidentStoreContract, IDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly TestStores _stores;

    public SqliteIncidentStoreTests() => _stores = new TestStores(() => new SqliteYipaiDatabase(_folder.Database));

    public void Dispose()
    {
        _stores.Dispose();
        _folder.Dispose();
    }

    protected override async Task<IIncidentStore> OpenAsync() => new DatabaseIncidentStore(await _stores.OpenAsync());
}
