using Yipai.Privacy.Server.Disclosure;

namespace Yipai.EntityFrameworkCore.Tests.Disclosure;

public sealed class MemoryHandlerChangeStoreTests : HandlerChangeStoreContract
{
    private readonly InMemoryHandlerChangeStore _store = new();

    protected override Task<IHandlerChangeStore> OpenAsync() => Task.FromResult<IHandlerChangeStore>(_store);
}
