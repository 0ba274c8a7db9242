using Yipai.EntityFrameworkCore.Databases;

namespace Yipai.EntityFrameworkCore.Tests.UnitsOfWork;

public sealed class SqliteUnitOfWorkTests : UnitOfWorkContract, IDisposable
{
    private readonly TestStores _stores = TestStores.OfSqlite();

    [Fact]
    public async Task RunAsync_ErrorOfAStoreIsCaught_ThrowsYP0411()
    {
        using YipaiDatabase database = await _stores.OpenAsync();

        var unit = new DatabaseUnitOfWork(database);

        YipaiStorageException refusal = await Assert.ThrowsAsync<YipaiStorageException>(() => unit.RunAsync(async cancelled =>
        {
            await Assert.ThrowsAsync<TimeoutException>(() => unit.RunAsync<int>(_ => throw new TimeoutException(), cancelled));
            return true;
        }));

        Assert.Equal("YP0411", refusal.Code);
    }

    public void Dispose() => _stores.Dispose();

    private protected override async Task<UnitStores> OpenAsync() => UnitStores.Of(await _stores.OpenAsync());
}
