namespace Yipai.EntityFrameworkCore.Tests.Cases;

public sealed class SqliteReporterStoreTests : ReporterStoreContract, IDisposable
{
    private readonly TestStores _stores = TestStores.OfSqlite();

    public void Dispose() => _stores.Dispose();

    protected override async Task<CaseStores> OpenAsync() => DatabaseCaseStoreContract.Of(await _stores.OpenAsync());
}
