using Yipai.Cases.Storage;
using Yipai.EntityFrameworkCore.Tickets;

namespace Yipai.EntityFrameworkCore.Tests.Tickets;

public sealed class SqliteTicketStoreTests : TicketStoreContract, IDisposable
{
    private readonly TestStores _stores = TestStores.OfSqlite();

    public void Dispose() => _stores.Dispose();

    protected override async Task<ITicketStore> OpenAsync() => new DatabaseTicketStore(await _stores.OpenAsync());
}
