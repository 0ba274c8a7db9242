using Yipai.Sdk.Testing;

namespace Yipai.EntityFrameworkCore.Tests.UnitsOfWork;

[Collection(nameof(PostgreSqlTests))]
public sealed class PostgreSqlUnitOfWorkTests(PostgreSqlServer server) : UnitOfWorkContract, IDisposable
{
    private readonly TestStores _stores = TestStores.OfPostgreSql(server);

    public void Dispose() => _stores.Dispose();

    private protected override async Task<UnitStores> OpenAsync() => UnitStores.Of(await _stores.OpenAsync());
}
