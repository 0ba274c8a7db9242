using Yipai.EntityFrameworkCore.Databases;
using Yipai.Sdk.Testing;

namespace Yipai.EntityFrameworkCore.Tests.Identities;

[Collection(nameof(PostgreSqlTests))]
public sealed class PostgreSqlAccountBindingStoreTests(PostgreSqlServer server) : AccountBindingStoreContract, IDisposable
{
    private readonly TestStores _stores = TestStores.OfPostgreSql(server);

    public void Dispose() => _stores.Dispose();

    private protected override Task<YipaiDatabase> OpenDatabaseAsync() => _stores.OpenAsync();
}
