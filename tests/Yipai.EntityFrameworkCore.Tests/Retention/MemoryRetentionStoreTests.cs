using Yipai.Privacy.Server.Retention;

namespace Yipai.EntityFrameworkCore.Tests.Retention;

public sealed class MemoryRetentionStoreTests : RetentionStoreContract
{
    private readonly InMemoryRetentionStore _store = new();

    protected override Task<IRetentionStore> OpenAsync() => Task.FromResult<IRetentionStore>(_store);
}
