using Yipai.Cases.Participation;
using Yipai.EntityFrameworkCore.Participation;

namespace Yipai.EntityFrameworkCore.Tests.Participation;

public sealed class SqliteParticipationStoreTests : ParticipationStoreContract, IDisposable
{
    private readonly TestStores _stores = TestStores.OfSqlite();

    public void Dispose() => _stores.Dispose();

    protected override async Task<IParticipationStore> OpenAsync() => new DatabaseParticipationStore(await _stores.OpenAsync());
}
