using Yipai.EntityFrameworkCore.Consent;
using Yipai.Privacy;

namespace Yipai.EntityFrameworkCore.Tests.Consent;

public sealed class SqliteConsentLedgerTests : ConsentLedgerContract, IDisposable
{
    private readonly TestStores _stores = TestStores.OfSqlite();

    public void Dispose() => _stores.Dispose();

    protected override async Task<IConsentLedger> OpenAsync() => new DatabaseConsentLedger(await _stores.OpenAsync());
}
