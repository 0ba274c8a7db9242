using System.Text;
using Microsoft.Data.Sqlite;
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

    [Fact]
    public async Task TakeDueAsync_FoundAsSendingAfterReopening_IsUnknownAndSentAgainUnderTheSameKey()
    {
        OutboxEntry entry = Report();
        await Outbox.EnqueueAsync(entry);
        await Outbox.TakeDueAsync(Subject, Start);
        await DisposeAsync();

        _database = new SqliteDatabase(_folder.Database);
        var reopened = new SqliteOutbox(_database, new KeyFileProtector(_folder.Key));
        Assert.Equal(DeliveryState.Queued, await reopened.FindStateAsync(entry.EntryId));
        OutboxEntry? again = await reopened.TakeDueAsync(Subject, Start);
        Assert.Equal((entry.EntryId, "report", 2), (again!.EntryId, Text(again), again.Attempts));
        Assert.Single(again.Photos);
    }

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
    public async Task SettleAsync_TwoProcessesOnOneFile_TheDeliveredEntryStaysDelivered()
    {
        await Outbox.EnqueueAsync(Report());
        OutboxEntry first = (await Outbox.TakeDueAsync(Subject, Start))!;
        await using var other = new SqliteDatabase(_folder.Database);
        var otherOutbox = new SqliteOutbox(other, new KeyFileProtector(_folder.Key));
        OutboxEntry second = (await otherOutbox.TakeDueAsync(Subject, Start))!;

        bool isSecond = await otherOutbox.SettleAsync(second, DeliveryState.Delivered, Start);
        bool isFirst = await Outbox.SettleAsync(first, DeliveryState.Queued, Start);

        Assert.Equal((true, false), (isSecond, isFirst));
        Assert.Equal(DeliveryState.Delivered, await Outbox.FindStateAsync(first.EntryId));
    }
}
