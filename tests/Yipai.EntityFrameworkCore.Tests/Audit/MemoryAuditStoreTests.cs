using Yipai.Privacy.Server.Audit;

namespace Yipai.EntityFrameworkCore.Tests.Audit;

public sealed class MemoryAuditStoreTests : AuditStoreContract
{
    private readonly InMemoryAuditStore _store = new();

    protected override Task<IAuditStore> OpenAsync(string handlerId = "city-a") => Task.FromResult<IAuditStore>(_store);
}
