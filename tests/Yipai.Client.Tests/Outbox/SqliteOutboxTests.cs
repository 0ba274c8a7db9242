using System.Text;
using Microsoft.Data.Sqlite;
using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Cases.Reporting;
using Yipai.Client.Sqlite.Drafts;
using Yipai.Client.Storage;
using Yipai.Client.Sqlite.Databases;
using Yipai.Client.Sqlite.Outbox;
using Yipai.Client.Sqlite;
using static Yipai.Client.Tests.Outbox.OutboxSamples;

namespace Yipai.Client.Tests.Outbox;

public sealed class SqliteOutboxTests : OutboxContract, IAsyncLifetime, IDisposable
{
    private readonly ScratchFolder _folder = new();
    private SqliteDatabase _database;

    public SqliteOutboxTests()
    {
        _database = new SqliteDatabase(_folder.Database);
        Outbox = new SqliteOutbox(_database, new KeyFileProtector(_folder.Key));
    }

    protected override IOutbox Outbox { get; }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _database.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    /// <summary>An erased payload has no seal left to open, so the row itself is read.</summary>
    protected override async Task<(string Payload, int Photos)> ReadStoredAsync(Guid entryId)
    {
        await using var connection = new SqliteConnection($"Data Source={_folder.Database};Pooling=False");
        await connection.OpenAsync();
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT payload, (SELECT count(*) FROM outbox_photo) FROM outbox";
        await using SqliteDataReader reader = await command.ExecuteReaderAsync();
        Assert.True(await reader.ReadAsync());
        byte[] payload = reader.GetFieldValue<byte[]>(0);
        byte[] rowName = Encoding.UTF8.GetBytes($"outbox/{entryId:N}/");
        byte[] plain = payload.Length == 0 ? [] : await new KeyFileProtector(_folder.Key).OpenAsync(payload, rowName);
        return (Encoding.UTF8.GetString(plain), reader.GetInt32(1));
    }

    [Fact]
    public async Task EnqueueAsync_AnEntryMadeFromADraft_RemovesTheDraftInTheSameStep()
    {
        var drafts = new SqliteDraftStore(_database, new KeyFileProtector(_folder.Key), CaseCatalogue.GbT30428);
        var id = new DraftId(Guid.NewGuid());
        await drafts.KeepAsync(new KeptDraft(id, "", Start, new ReportDraft { Description = "井盖破损" }));

        await Outbox.EnqueueAsync(Report() with { EntryId = id.Value, Draft = id });

        Assert.Empty(await drafts.ListAsync(""));
    }
}
