using Yipai.Sdk.Testing;

namespace Yipai.EntityFrameworkCore.Tests.Cases;

[Collection(nameof(PostgreSqlTests))]
public sealed class PostgreSqlReporterStoreTests(PostgreSqlServer server) : ReporterStoreContract, IDisposable
{
    private readonly TestStores _stores = TestStores.OfPostgreSql(server);

    public void Dispose() => _stores.Dispose();

    protected override async Task<CaseStores> OpenAsync() => DatabaseCaseStoreContract.Of(await _stores.OpenAsync());
}
