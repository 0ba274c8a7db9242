using System.Diagnostics;
using Microsoft.Data.Sqlite;
using Yipai.Client.Sqlite;
using Yipai.Client.Sqlite.Databases;
using Yipai.Client.Sqlite.Outbox;
using Yipai.Client.Storage;
using Yipai.Sdk.Testing;
using static Yipai.Client.Tests.Outbox.OutboxSamples;

namespace Yipai.Client.Tests.Outbox;

/// <summary>Two stores on one file, as an app and its background job have them.</summary>
public sealed class TwoStoresTests : IAsyncLifetime
{
    private readonly ScratchFolder _folder = new();
    private readonly SqliteDatabase _first;
    private readonly SqliteDatabase _second;

    public TwoStoresTests()
    {
        _first = new SqliteDatabase(_folder.Database);
        _second = new SqliteDatabase(_folder.Database);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _first.DisposeAsync();
        await _second.DisposeAsync();
        _folder.Dispose();
    }

    [Fact]
    public async Task OpenAsync_WhileAnotherStoreSends_LeavesItsRowAlone()
    {
        SqliteOutbox first = On(_first);
        await first.EnqueueAsync(Report());
        await using IOutboxLease sending = await first.LeaseAsync();
        OutboxEntry taken = (await sending.TakeDueAsync(Subject, Start))!;

        await _second.OpenAsync(CancellationToken.None);

        Assert.Equal(DeliveryState.Sending, await On(_second).FindStateAsync(taken.EntryId));
    }

    [Fact]
    public async Task TakeDueAsync_TheFirstOwnerLivesForYears_TakesNothing()
    {
        SqliteOutbox first = On(_first);
        await first.EnqueueAsync(Report());
        await using IOutboxLease sending = await first.LeaseAsync();
        await sending.TakeDueAsync(Subject, Start);
        await using IOutboxLease other = await On(_second).LeaseAsync();

        Assert.Null(await other.TakeDueAsync(Subject, Start.AddYears(10)));
    }

    [Fact]
    public async Task SettleAsync_TheAnswerOfTheFirstOwnerCameAfterItsEnd_LeavesTheDeliveredEntry()
    {
        SqliteOutbox first = On(_first);
        await first.EnqueueAsync(Report());
        IOutboxLease dead = await first.LeaseAsync();
        OutboxEntry lost = (await dead.TakeDueAsync(Subject, Start))!;
        await dead.DisposeAsync();
        await using IOutboxLease other = await On(_second).LeaseAsync();
        OutboxEntry again = (await other.TakeDueAsync(Subject, Start))!;
        await other.SettleAsync(again, new DeliveryOutcome(DeliveryState.Delivered, Start));

        bool isSettled = await dead.SettleAsync(lost, new DeliveryOutcome(DeliveryState.Queued, Start));

        Assert.Equal((false, DeliveryState.Delivered), (isSettled, await first.FindStateAsync(lost.EntryId)));
    }

    [Fact]
    public async Task LeaseAsync_Ended_LeavesNoLockFile()
    {
        IOutboxLease lease = await On(_first).LeaseAsync();

        await lease.DisposeAsync();

        Assert.Empty(Directory.GetFiles(_folder.Root, "*.lock"));
    }

    [Fact]
    public async Task LeaseAsync_LockFileOfADeadOwner_IsRemoved()
    {
        await File.WriteAllBytesAsync($"{_folder.Database}.owner-{Guid.NewGuid():N}.lock", []);

        await using IOutboxLease lease = await On(_first).LeaseAsync();

        Assert.Single(Directory.GetFiles(_folder.Root, "*.lock"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("../../elsewhere")]
    [InlineData("0123456789abcdef0123456789abcdef")]
    public async Task TakeDueAsync_AnOwnerWhoseLockIsNowhere_CountsAsDead(string owner)
    {
        SqliteOutbox first = On(_first);
        OutboxEntry entry = Report();
        await first.EnqueueAsync(entry);
        await SetAsync("UPDATE outbox SET state = 1, owner = $value", owner);

        await using IOutboxLease lease = await first.LeaseAsync();

        Assert.Equal(entry.EntryId, (await lease.TakeDueAsync(Subject, Start))?.EntryId);
    }

    [SkippableFact]
    public async Task TakeDueAsync_TheOwnerIsAnotherProcess_WaitsForItsDeathAndNoLonger()
    {
        Requires.Machine(File.Exists("/usr/bin/flock"), "flock of util-linux");
        SqliteOutbox first = On(_first);
        OutboxEntry entry = Report();
        await first.EnqueueAsync(entry);
        var owner = Guid.NewGuid().ToString("N");
        await SetAsync("UPDATE outbox SET state = 1, owner = $value", owner);
        using Process process = await HoldAsync($"{_folder.Database}.owner-{owner}.lock");
        await using IOutboxLease lease = await first.LeaseAsync();

        OutboxEntry? whileAlive = await lease.TakeDueAsync(Subject, Start.AddYears(1));
        process.Kill();
        await process.WaitForExitAsync();
        OutboxEntry? afterDeath = await lease.TakeDueAsync(Subject, Start);

        Assert.Equal((null, entry.EntryId), (whileAlive, afterDeath?.EntryId));
    }

    [Fact]
    public async Task TakeDueAsync_FourLeasesOnTwoStoresWithLostAnswers_DeliversEachEntryAndBlocksNone()
    {
        SqliteOutbox first = On(_first);
        Guid[] ids = [.. await Task.WhenAll(Enumerable.Range(0, 20).Select(async index =>
        {
            OutboxEntry entry = Report($"{index}");
            await first.EnqueueAsync(entry);
            return entry.EntryId;
        }))];

        await Task.WhenAll(
            Enumerable.Range(0, 4).Select(index => Task.Run(() => DrainLosingAnswersAsync(On(index % 2 == 0 ? _first : _second), index))));

        Assert.All(await Task.WhenAll(ids.Select(id => first.FindStateAsync(id).AsTask())),
            state => Assert.Equal(DeliveryState.Delivered, state));
    }

    private static async Task DrainLosingAnswersAsync(SqliteOutbox outbox, int seed)
    {
        var answers = new Random(seed);
        while (await outbox.CountWaitingAsync() > 0)
        {
            await using IOutboxLease lease = await outbox.LeaseAsync();
            while (await lease.TakeDueAsync(Subject, Start) is { } taken)
            {
                int answer = answers.Next(10);
                if (answer < 2)
                {
                    break;   // The owner dies with the entry in its hand.
                }

                await lease.SettleAsync(taken, new DeliveryOutcome(answer < 5 ? DeliveryState.Queued : DeliveryState.Delivered, Start));
            }
        }
    }

    /// <summary>Starts a process that holds a lock file, and waits until it says so.</summary>
    private static async Task<Process> HoldAsync(string path)
    {
        Process process = Process.Start(new ProcessStartInfo("/usr/bin/flock", ["--no-fork", path, "sh", "-c", "echo held; exec sleep 60"])
        {
            RedirectStandardOutput = true,
        })!;
        Assert.Equal("held", await process.StandardOutput.ReadLineAsync());
        return process;
    }

    private SqliteOutbox On(SqliteDatabase database) => new(database, new KeyFileProtector(_folder.Key));

    private async Task SetAsync(string sql, object value)
    {
        await using var connection = new SqliteConnection($"Data Source={_folder.Database};Pooling=False");
        await connection.OpenAsync();
        await using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        command.Parameters.AddWithValue("$value", value);
        await command.ExecuteNonQueryAsync();
    }
}
