using Yipai.EntityFrameworkCore.Messages;
using Yipai.Privacy.Server.Messages;
using Yipai.Sdk.Testing;

namespace Yipai.EntityFrameworkCore.Tests.Messages;

[Collection(nameof(PostgreSqlTests))]
public sealed class PostgreSqlPersonInboxTests(PostgreSqlServer server) : PersonInboxContract, IDisposable
{
    private readonly TestStores _stores = TestStores.OfPostgreSql(server);

    public void Dispose() => _stores.Dispose();

    protected override async Task<IPersonInbox> OpenAsync() => new DatabasePersonInbox(await _stores.OpenAsync());
}
