using Microsoft.Data.Sqlite;
using Yipai.Client.Outbox;
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
        Assert.Equal(OutboxState.OutcomeUnknown, await reopened.FindStateAsync(entry.EntryId));
        OutboxEntry? again = await reopened.TakeDueAsync(Subject, Start);
        Assert.Equal((entry.EntryId, "report", 2), (again!.EntryId, Text(again), again.Attempts));
        Assert.Single(again.Photos);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _database.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    /// <summary>An erased payload has no seal left to open, so the row itself is looked at.</summary>
    protected override async Task<(string Payload, int Photos)> TakeStoredAsync(Guid entryId)
    {
        await using var connection = new SqliteConnection($"Data Source={_folder.Database};Pooling=False");
        await connection.OpenAsync();
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = "SELECT length(payload), (SELECT count(*) FROM outbox_photo) FROM outbox";
        await using SqliteDataReader reader = await command.ExecuteReaderAsync();
        Assert.True(await reader.ReadAsync());
        int photos = reader.GetInt32(1);
        return (reader.GetInt32(0) == 0 ? "" : Text(await Outbox.TakeDueAsync(Subject, Start)), photos);
    }
}
