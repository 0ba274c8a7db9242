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

    [Fact]
    public async Task EnqueueAsync_ALaterPhotoCannotBeRead_LeavesNothing()
    {
        var gone = new OutboxPhoto(PhotoDigest.Parse(new string('b', 64)), _ => throw new IOException("gone"));

        OutboxEntry entry = Report() with { Photos = [.. Report().Photos, gone] };

        await Assert.ThrowsAsync<IOException>(() => Outbox.EnqueueAsync(entry).AsTask());

        Assert.Equal((0, 0, 0), await CountAsync());
    }

    [Fact]
    public async Task EnqueueAsync_TheSameReportAfterItsDelivery_BringsNoPhotoBack()
    {
        OutboxEntry entry = Report();
        await Outbox.EnqueueAsync(entry);
        await using (IOutboxLease lease = await Outbox.LeaseAsync())
        {
            OutboxEntry taken = (await lease.TakeDueAsync(Subject, Start))!;
            await lease.SettleAsync(taken, new DeliveryOutcome(DeliveryState.Delivered, Start));
        }

        await Outbox.EnqueueAsync(entry);

        Assert.Equal((1, 0, 0), await CountAsync());
    }

    [Fact]
    public async Task TakeDueAsync_AProcessDiedWhileItWrotePhotos_ErasesThem()
    {
        OutboxEntry living = Report();
        await Outbox.EnqueueAsync(living);
        await ExecuteAsync(
            $"""
            INSERT INTO staging (entry_id, owner) VALUES ('half', '{Guid.NewGuid():N}');
            INSERT INTO outbox_photo (entry_id, digest, content) VALUES ('half', 'd', x'00');
            """);

        await using IOutboxLease lease = await Outbox.LeaseAsync();
        OutboxEntry taken = (await lease.TakeDueAsync(Subject, Start))!;

        Assert.Equal((1, 1, 0), await CountAsync());
        Assert.False((await Assert.Single(taken.Photos).ReadAsync()).IsEmpty);
    }

    [Fact]
    public async Task DiscardAsync_AReportWithAPhoto_ErasesThePhotoToo()
    {
        OutboxEntry entry = Report();
        await Outbox.EnqueueAsync(entry);

        await Outbox.DiscardAsync(entry.EntryId);

        Assert.Equal((0, 0, 0), await CountAsync());
    }

    /// <summary>Counts the entries, the photos, and the entries whose photos are being written.</summary>
    private ValueTask<(int Entries, int Photos, int Staging)> CountAsync() => _database.RunAsync(
        connection => connection.FindOne(
            "SELECT (SELECT count(*) FROM outbox), (SELECT count(*) FROM outbox_photo), (SELECT count(*) FROM staging)",
            row => (row.GetInt32(0), row.GetInt32(1), row.GetInt32(2))),
        CancellationToken.None);

    private async Task ExecuteAsync(string sql) => await _database.RunAsync(connection => connection.Execute(sql), CancellationToken.None);
}
