using Yipai.Privacy.Server.Rights;

namespace Yipai.EntityFrameworkCore.Tests.Rights;

public sealed class MemoryRightsRequestStoreTests : RightsRequestStoreContract
{
    private readonly InMemoryRightsRequestStore _store = new();

    protected override Task<IRightsRequestStore> OpenAsync() => Task.FromResult<IRightsRequestStore>(_store);
}
