using Yipai.Client.Consent;
using Yipai.Client.Sqlite;
using Yipai.Client.Sqlite.Consent;
using Yipai.Client.Sqlite.Databases;
using Yipai.Client.Storage;

namespace Yipai.Client.Tests.Consent;

public sealed class InMemoryReceiptStoreTests : ReceiptStoreContract
{
    private readonly InMemoryReceiptStore _store = new();

    protected override IReceiptStore Store => _store;
}

public sealed class SqliteReceiptStoreTests : ReceiptStoreContract, IDisposable
{
    private readonly ScratchFolder _folder = new();
    private readonly SqliteDatabase _database;

    public SqliteReceiptStoreTests() => _database = new SqliteDatabase(_folder.Database);

    protected override IReceiptStore Store => new SqliteReceiptStore(_database, new KeyFileProtector($"{_folder.Database}.key"));

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }
}
