using Yipai.Privacy.Server.Disclosure;

namespace Yipai.EntityFrameworkCore.Tests.Disclosure;

public sealed class MemoryDisclosureRecordStoreTests : DisclosureRecordStoreContract
{
    private readonly InMemoryDisclosureRecordStore _store = new();

    protected override Task<IDisclosureRecordStore> OpenAsync() => Task.FromResult<IDisclosureRecordStore>(_store);
}
