using Yipai.Privacy.Server.Disclosure;

namespace Yipai.EntityFrameworkCore.Tests.Disclosure;

public sealed class MemoryDisclosureAuthorizationStoreTests : DisclosureAuthorizationStoreContract
{
    private readonly InMemoryDisclosureAuthorizationStore _store = new();

    protected override Task<IDisclosureAuthorizationStore> OpenAsync() => Task.FromResult<IDisclosureAuthorizationStore>(_store);
}
