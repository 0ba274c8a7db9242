using Yipai.EntityFrameworkCore.Consent;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.Privacy;
using Yipai.Sdk.Testing;

namespace Yipai.EntityFrameworkCore.Tests.Consent;

[Collection(nameof(PostgreSqlTests))]
public sealed class PostgreSqlConsentLedgerTests : ConsentLedgerContract, IDisposable
{
    private readonly TestStores _stores;
    private string? _database;

    public PostgreSqlConsentLedgerTests(PostgreSqlServer server) =>
        _stores = new TestStores(() => new PostgreSqlYipaiDatabase(_database ??= PostgreSqlTests.NewDatabase(server)));

    public void Dispose() => _stores.Dispose();

    protected override async Task<IConsentLedger> OpenAsync() => new DatabaseConsentLedger(await _stores.OpenAsync());
}
