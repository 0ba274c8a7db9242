using Yipai.Client.Sqlite;
using Yipai.Client.Sqlite.Consent;
using Yipai.Client.Sqlite.Databases;
using Yipai.Privacy;
using Yipai.Privacy.Consent;

namespace Yipai.Client.Tests.Consent;

public sealed class InMemoryLedgerTests : LedgerContract
{
    private readonly InMemoryConsentLedger _ledger = new();

    protected override IConsentLedger Ledger => _ledger;
}

public sealed class SqliteLedgerTests : LedgerContract, IDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly SqliteDatabase _database;
    private readonly KeyFileProtector _protector;

    public SqliteLedgerTests()
    {
        _database = new SqliteDatabase(_folder.Database);
        _protector = new KeyFileProtector($"{_folder.Database}.key");
    }

    protected override IConsentLedger Ledger => new SqliteConsentLedger(_database, _protector);

    public void Dispose()
    {
        _database.Dispose();
        _protector.Dispose();
        _folder.Dispose();
    }
}
