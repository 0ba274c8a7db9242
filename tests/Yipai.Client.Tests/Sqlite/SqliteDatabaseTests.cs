using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;
using Yipai.Client.Sqlite;
using Yipai.Client.Sqlite.Databases;
using Yipai.Client.Sqlite.Outbox;
using Yipai.Client.Storage;
using static Yipai.Client.Tests.Outbox.OutboxSamples;

namespace Yipai.Client.Tests.Sqlite;

public sealed class SqliteDatabaseTests : IAsyncLifetime
{
    private readonly ScratchFolder _folder = new();
    private readonly SqliteDatabase _database;

    public SqliteDatabaseTests() => _database = new SqliteDatabase(_folder.Database);

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task OpenAsync_ANewFile_HasTheNewestVersion()
    {
        await _database.OpenAsync(CancellationToken.None);

        Assert.Equal((long)SqliteSchema.Newest, await AskAsync("PRAGMA user_version"));
    }

    [Fact]
    public async Task OpenAsync_ANewerVersion_IsRefusedAndLeftAsItIs()
    {
        await AskAsync("PRAGMA user_version = 99; CREATE TABLE outbox (renamed TEXT)");

        YipaiClientException refused =
            await Assert.ThrowsAnyAsync<YipaiClientException>(async () => await _database.OpenAsync(CancellationToken.None));

        Assert.Equal(("YP0321", 99L), (refused.Code, await AskAsync("PRAGMA user_version")));
    }

    [Fact]
    public async Task OpenAsync_ADatabaseWithoutVersion_KeepsWhatWaits()
    {
        await EnqueueAsync();
        await AskAsync("""
            DROP TRIGGER outbox_photo_part_erasure; DROP TABLE outbox_photo_part;
            ALTER TABLE outbox DROP COLUMN owner; ALTER TABLE outbox DROP COLUMN failed_tries; ALTER TABLE outbox DROP COLUMN settled_at;
            ALTER TABLE outbox DROP COLUMN reason; ALTER TABLE outbox DROP COLUMN detail;
            UPDATE outbox SET state = 2; PRAGMA user_version = 0;
            """);
        await using IOutboxLease lease = await Outbox().LeaseAsync();

        OutboxEntry? taken = await lease.TakeDueAsync(Subject, Start);

        Assert.Equal("report", Text(taken));
        Assert.Equal("photo of report", System.Text.Encoding.UTF8.GetString((await taken!.Photos[0].ReadAsync()).Span));
    }

    [Fact]
    public async Task RunAsync_AnotherColumnWithADefault_IsNoMatter()
    {
        await EnqueueAsync();
        await AskAsync("ALTER TABLE outbox ADD COLUMN later TEXT NOT NULL DEFAULT 'x'");
        OutboxEntry entry = Report("second");

        await Outbox().EnqueueAsync(entry);

        Assert.Equal(DeliveryState.Queued, await Outbox().FindStateAsync(entry.EntryId));
    }

    [Theory]
    [InlineData("BEGIN IMMEDIATE")]
    [InlineData("BEGIN EXCLUSIVE")]
    [InlineData("PRAGMA locking_mode = EXCLUSIVE; BEGIN IMMEDIATE; UPDATE outbox SET state = 0")]
    public async Task RunAsync_AnotherProgramHoldsTheLock_ObeysTheToken(string hold)
    {
        await EnqueueAsync();
        await using SqliteConnection holder = await ConnectAsync();
        await ExecuteAsync(holder, hold);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(300));

        async Task RunAsync() => await _database.RunAsync(_ => true, stop.Token).AsTask().WaitAsync(TimeSpan.FromSeconds(10));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(RunAsync);
    }

    [Fact]
    public async Task RunAsync_AnotherProgramHoldsTheLock_ReturnsTheCallersThreadAtOnce()
    {
        await EnqueueAsync();
        await using SqliteConnection holder = await ConnectAsync();
        await ExecuteAsync(holder, "BEGIN IMMEDIATE");
        long start = Stopwatch.GetTimestamp();

        ValueTask<bool> waiting = _database.RunAsync(_ => true, CancellationToken.None);
        TimeSpan held = Stopwatch.GetElapsedTime(start);

        await ExecuteAsync(holder, "COMMIT");
        await waiting;

        Assert.InRange(held, TimeSpan.Zero, TimeSpan.FromSeconds(3));
    }

    [Fact]
    public async Task RunAsync_TheLockIsHeldForHalfAMinute_IsYP0322()
    {
        await EnqueueAsync();
        await using SqliteConnection holder = await ConnectAsync();
        await ExecuteAsync(holder, "BEGIN IMMEDIATE");
        var time = new FakeTimeProvider { AutoAdvanceAmount = TimeSpan.FromSeconds(31) };
        await using var database = new SqliteDatabase(_folder.Database, time);

        YipaiClientException error =
            await Assert.ThrowsAnyAsync<YipaiClientException>(async () => await database.RunAsync(_ => true, CancellationToken.None));

        Assert.Equal("YP0322", error.Code);
    }

    [Fact]
    public async Task RunAsync_TheLockIsFreedWhileWaiting_GoesOn()
    {
        await EnqueueAsync();
        await using SqliteConnection holder = await ConnectAsync();
        await ExecuteAsync(holder, "BEGIN IMMEDIATE");
        ValueTask<bool> waiting = _database.RunAsync(_ => true, CancellationToken.None);

        await ExecuteAsync(holder, "COMMIT");

        Assert.True(await waiting);
    }

    private SqliteOutbox Outbox() => new(_database, new KeyFileProtector(_folder.Key));

    private async Task EnqueueAsync()
    {
        await using var database = new SqliteDatabase(_folder.Database);
        await new SqliteOutbox(database, new KeyFileProtector(_folder.Key)).EnqueueAsync(Report());
    }

    private async Task<SqliteConnection> ConnectAsync()
    {
        var connection = new SqliteConnection($"Data Source={_folder.Database};Pooling=False");
        await connection.OpenAsync();
        return connection;
    }

    private async Task<object?> AskAsync(string sql)
    {
        await using SqliteConnection connection = await ConnectAsync();
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        return await command.ExecuteScalarAsync();
    }

    private static async Task ExecuteAsync(SqliteConnection connection, string sql)
    {
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
