using Yipai.Cases.Codes;
using Yipai.Cases.Reporting;
using Yipai.Cases;
using Yipai.Client.Sqlite;
using Yipai.Client.Sqlite.Consent;
using Yipai.Client.Sqlite.Databases;
using Yipai.Client.Sqlite.Drafts;
using Yipai.Client.Sqlite.Outbox;
using Yipai.Client.Sqlite.Sessions;
using Yipai.Client.Storage;
using Yipai.Privacy.Consent;
using Yipai.Privacy;
using static Yipai.Client.Tests.Outbox.OutboxSamples;

namespace Yipai.Client.Tests.Sqlite;

/// <summary>One damaged row blocks and hides no other.</summary>
public sealed class DamagedRowTests : IAsyncLifetime
{
    private static readonly HandlerId Handler = new("city-a");

    private readonly ScratchFolder _folder = new();
    private readonly SqliteDatabase _database;
    private readonly KeyFileProtector _protector;
    private readonly SqliteOutbox _outbox;

    public DamagedRowTests()
    {
        _database = new SqliteDatabase(_folder.Database);
        _protector = new KeyFileProtector(_folder.Key);
        _outbox = new SqliteOutbox(_database, _protector);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    [Theory]
    [InlineData("payload = zeroblob(length(payload))")]
    [InlineData("payload = x''")]
    [InlineData("payload = 'a text'")]
    public async Task TakeDueAsync_AfterADamagedRow_TakesTheOthersAndSetsItAside(string damage)
    {
        OutboxEntry damaged = Report("damaged");
        await _outbox.EnqueueAsync(damaged);
        await _outbox.EnqueueAsync(Report("healthy"));
        await ExecuteAsync($"UPDATE outbox SET {damage} WHERE sequence = 1");
        await using IOutboxLease lease = await _outbox.LeaseAsync();

        OutboxEntry? taken = await lease.TakeDueAsync(Subject, Start);

        Assert.Equal(("healthy", DeliveryState.DeadLettered), (Text(taken), await _outbox.FindStateAsync(damaged.EntryId)));
    }

    [Fact]
    public async Task TakeDueAsync_ADamagedConsentRecord_HoldsUpNoReport()
    {
        await _outbox.EnqueueAsync(Evidence());
        await _outbox.EnqueueAsync(Report("healthy"));
        await ExecuteAsync("UPDATE outbox SET payload = zeroblob(40) WHERE sequence = 1");
        await using IOutboxLease lease = await _outbox.LeaseAsync();

        Assert.Equal("healthy", Text(await lease.TakeDueAsync(Subject, Start)));
    }

    [Fact]
    public async Task TakeDueAsync_ADamagedRow_SaysWhy()
    {
        await _outbox.EnqueueAsync(Report());
        await ExecuteAsync("UPDATE outbox SET payload = zeroblob(40)");
        await using IOutboxLease lease = await _outbox.LeaseAsync();

        await lease.TakeDueAsync(Subject, Start);

        Assert.Equal("YP0313", await ReadAsync("SELECT reason FROM outbox"));
    }

    [Fact]
    public async Task ReadAsync_ADamagedPhoto_IsNamed()
    {
        await _outbox.EnqueueAsync(Report());
        await ExecuteAsync("UPDATE outbox_photo SET content = zeroblob(40)");
        await using IOutboxLease lease = await _outbox.LeaseAsync();

        OutboxEntry taken = (await lease.TakeDueAsync(Subject, Start))!;

        YipaiClientException error = await Assert.ThrowsAnyAsync<YipaiClientException>(async () => await taken.Photos[0].ReadAsync());

        Assert.Equal("YP0313", error.Code);
    }

    [Fact]
    public async Task TakeDueAsync_TheKeyStoreIsClosedForNow_ThrowsAndKeepsTheRow()
    {
        OutboxEntry entry = Report();
        await _outbox.EnqueueAsync(entry);
        var outbox = new SqliteOutbox(_database, new ClosedKeyStore());

        await using IOutboxLease lease = await outbox.LeaseAsync();

        await Assert.ThrowsAsync<InvalidOperationException>(async () => await lease.TakeDueAsync(Subject, Start));

        Assert.Equal(DeliveryState.Queued, await _outbox.FindStateAsync(entry.EntryId));
    }

    [Theory]
    [InlineData("content = zeroblob(40)")]
    [InlineData("content = 'a text'")]
    public async Task FindAsync_ADamagedSession_MeansSignedOut(string damage)
    {
        var sessions = new SqliteSessionStore(_database, _protector);
        await sessions.KeepAsync(new AccountSession(new SubjectId("subject"), "token"));

        await ExecuteAsync($"UPDATE session SET {damage}");

        Assert.Null(await sessions.FindAsync());
    }

    [Theory]
    [InlineData("content = zeroblob(40)")]
    [InlineData("content = 'a text'")]
    [InlineData("kept_at = 9223372036854775807")]
    public async Task ListAsync_OneOfThreeDraftsIsDamaged_ListsTheOthersAndNamesIt(string damage)
    {
        var drafts = new SqliteDraftStore(_database, _protector, CaseCatalogue.GbT30428);
        DraftId[] ids = [new(Guid.NewGuid()), new(Guid.NewGuid()), new(Guid.NewGuid())];
        foreach (DraftId id in ids)
        {
            await drafts.KeepAsync(new KeptDraft(id, "", Start, new ReportDraft { Description = "井盖破损" }));
        }

        await ExecuteAsync($"UPDATE draft SET {damage} WHERE draft_id = '{ids[1]}'");

        Assert.Equal(ids.Except([ids[1]]).ToHashSet(), (await drafts.ListAsync("")).Select(draft => draft.Id).ToHashSet());
        Assert.Equal([ids[1]], await drafts.ListDamagedAsync());
    }

    [Fact]
    public async Task EraseAsync_APersonsDrafts_TakesTheDamagedOnesAlong()
    {
        var drafts = new SqliteDraftStore(_database, _protector, CaseCatalogue.GbT30428);
        await drafts.KeepAsync(new KeptDraft(new DraftId(Guid.NewGuid()), "me", Start, new ReportDraft { Description = "井盖破损" }));
        await ExecuteAsync("UPDATE draft SET content = zeroblob(40)");

        await drafts.EraseAsync("me");

        Assert.Empty(await drafts.ListDamagedAsync());
    }

    [Theory]
    [InlineData(1, 2)]
    [InlineData(2, 1)]
    [InlineData(3, 0)]
    public async Task ReadAsync_ADamagedConsentEntry_KeepsOnlyWhatCameAfterIt(int damaged, int expected)
    {
        var ledger = new SqliteConsentLedger(_database, _protector);
        foreach (int minute in Enumerable.Range(0, 3))
        {
            await ledger.AppendAsync(Notice(minute));
        }

        await ExecuteAsync($"UPDATE consent_entry SET content = zeroblob(40) WHERE sequence = {damaged}");

        Assert.Equal(expected, await ledger.ReadAsync(Handler, new SubjectId(Subject)).CountAsync());
    }

    private static NoticePresentation Notice(int minute) => new()
    {
        EntryId = Guid.NewGuid(),
        SubjectId = new SubjectId(Subject),
        HandlerId = Handler,
        PolicyHash = new string('a', 64),
        At = Start.AddMinutes(minute),
        Channel = "app",
        Language = "zh-CN",
    };

    private async Task ExecuteAsync(string sql) => await _database.RunAsync(connection => connection.Execute(sql), CancellationToken.None);

    private async Task<string?> ReadAsync(string sql) =>
        await _database.RunAsync(connection => connection.FindOne(sql, row => row.GetString(0)), CancellationToken.None);

    /// <summary>A key store that is not open yet, as a phone's is before its first unlocking.</summary>
    private sealed class ClosedKeyStore : IOutboxProtector
    {
        public ValueTask<byte[]> SealAsync(
            ReadOnlyMemory<byte> plain, ReadOnlyMemory<byte> rowName, CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException("closed");

        public ValueTask<byte[]> OpenAsync(
            ReadOnlyMemory<byte> sealedBytes, ReadOnlyMemory<byte> rowName, CancellationToken cancellationToken = default) =>
            throw new InvalidOperationException("closed");
    }
}
