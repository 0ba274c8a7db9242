using Yipai.Privacy.Server.Incidents;

namespace Yipai.EntityFrameworkCore.Tests.Incidents;

public sealed class MemoryIncidentStoreTests : IncidentStoreContract
{
    private readonly InMemoryIncidentStore _store = new();

    protected override Task<IIncidentStore> OpenAsync() => Task.FromResult<IIncidentStore>(_store);
}
