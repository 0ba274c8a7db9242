using Yipai.Cases.Storage;
using Yipai.EntityFrameworkCore.Tickets;
using Yipai.Sdk.Testing;

namespace Yipai.EntityFrameworkCore.Tests.Tickets;

[Collection(nameof(PostgreSqlTests))]
public sealed class PostgreSqlTicketStoreTests(PostgreSqlServer server) : TicketStoreContract, IDisposable
{
    private readonly TestStores _stores = TestStores.OfPostgreSql(server);

    public void Dispose() => _stores.Dispose();

    protected override async Task<ITicketStore> OpenAsync() => new DatabaseTicketStore(await _stores.OpenAsync());
}
