using Yipai.EntityFrameworkCore.Messages;
using Yipai.Privacy.Server.Messages;

namespace Yipai.EntityFrameworkCore.Tests.Messages;

public sealed class SqlitePersonInboxTests : PersonInboxContract, IDisposable
{
    private readonly TestStores _stores = TestStores.OfSqlite();

    public void Dispose() => _stores.Dispose();

    protected override async Task<IPersonInbox> OpenAsync() => new DatabasePersonInbox(await _stores.OpenAsync());
}
