using Yipai.EntityFrameworkCore.Consent;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.Privacy;

namespace Yipai.EntityFrameworkCore.Tests.Consent;

public sealed class SqliteConsentLedgerTests : ConsentLedgerContract, IDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly TestStores _stores;

    public SqliteConsentLedgerTests() => _stores = new TestStores(() => new SqliteYipaiDatabase(_folder.Database));

    public void Dispose()
    {
        _stores.Dispose();
        _folder.Dispose();
    }

    protected override async Task<IConsentLedger> OpenAsync() => new DatabaseConsentLedger(await _stores.OpenAsync());
}
