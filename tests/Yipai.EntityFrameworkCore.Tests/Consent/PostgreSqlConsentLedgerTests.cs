using Yipai.EntityFrameworkCore.Consent;
using Yipai.Privacy;
using Yipai.Sdk.Testing;

namespace Yipai.EntityFrameworkCore.Tests.Consent;

[Collection(nameof(PostgreSqlTests))]
public sealed class PostgreSqlConsentLedgerTests(PostgreSqlServer server) : ConsentLedgerContract, IDisposable
{
    private readonly TestStores _stores = TestStores.OfPostgreSql(server);

    public void Dispose() => _stores.Dispose();

    protected override async Task<IConsentLedger> OpenAsync() => new DatabaseConsentLedger(await _stores.OpenAsync());
}
