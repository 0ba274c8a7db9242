using Yipai.Cases.Codes;
using Yipai.Client.Sqlite;
using Yipai.Client.Sqlite.Databases;
using Yipai.Client.Sqlite.Outbox;
using Yipai.Client.Storage;
using static Yipai.Client.Tests.Outbox.OutboxSamples;

namespace Yipai.Client.Tests.Outbox;

/// <summary>The SQLite store keeps a large photo in parts, and treats the parts as one photo.</summary>
public sealed class PhotoPartTests : IAsyncDisposable
{
    private const int Length = 3_000_000;

    private readonly ScratchFolder _folder = new();
    private readonly SqliteDatabase _database;
    private readonly SqliteOutbox _outbox;

    public PhotoPartTests()
    {
        _database = new SqliteDatabase(_folder.Database);
        _outbox = new SqliteOutbox(_database, new KeyFileProtector($"{_folder.Database}.key"));
    }

    [Fact]
    public async Task DiscardAsync_LargePhoto_ErasesEveryPart()
    {
        OutboxEntry entry = WithPhoto();
        await _outbox.EnqueueAsync(entry);

        await _outbox.DiscardAsync(entry.EntryId);

        Assert.Equal((0, 0), await CountAsync());
    }

    [Fact]
    public async Task SettleAsync_Delivered_ErasesEveryPart()
    {
        await _outbox.EnqueueAsync(WithPhoto());
        await using IOutboxLease lease = await _outbox.LeaseAsync();
        OutboxEntry taken = (await lease.TakeDueAsync(Subject, Start))!;

        await lease.SettleAsync(taken, new DeliveryOutcome(DeliveryState.Delivered, Start));

        Assert.Equal((0, 0), await CountAsync());
    }

    [Fact]
    public async Task EnqueueAsync_SourceFailsInTheMiddle_LeavesNoPart()
    {
        var photo = OutboxPhoto.FromStream(
            PhotoDigest.Parse(new string('b', 64)), _ => ValueTask.FromResult<Stream>(new BreakingStream(Length)));

        await Assert.ThrowsAsync<IOException>(async () => await _outbox.EnqueueAsync(Report() with { Photos = [photo] }));

        Assert.Equal((0, 0), await CountAsync());
    }

    [Fact]
    public async Task TakeDueAsync_ProcessDiedInTheMiddleOfAPhoto_ErasesItsParts()
    {
        await _outbox.EnqueueAsync(Report());
        await ExecuteAsync(
            $"""
            INSERT INTO staging (entry_id, owner) VALUES ('half', '{Guid.NewGuid():N}');
            INSERT INTO outbox_photo_part (entry_id, digest, part, content) VALUES ('half', 'd', 1, x'00');
            """);

        await using IOutboxLease lease = await _outbox.LeaseAsync();
        await lease.TakeDueAsync(Subject, Start);

        Assert.Equal((1, 0), await CountAsync());
    }

    [Theory]
    [InlineData("UPDATE outbox_photo_part SET content = zeroblob(40) WHERE part = 7")]
    [InlineData("DELETE FROM outbox_photo_part WHERE part = 7")]
    [InlineData("UPDATE outbox_photo_part SET content = (SELECT content FROM outbox_photo_part WHERE part = 8) WHERE part = 7")]
    public async Task ReadAsync_DamagedPart_IsNamed(string damage)
    {
        await _outbox.EnqueueAsync(WithPhoto());
        await ExecuteAsync(damage);
        await using IOutboxLease lease = await _outbox.LeaseAsync();

        OutboxEntry taken = (await lease.TakeDueAsync(Subject, Start))!;

        YipaiClientException error = await Assert.ThrowsAnyAsync<YipaiClientException>(async () => await taken.Photos[0].ReadAsync());

        Assert.Equal("YP0313", error.Code);
    }

    public async ValueTask DisposeAsync()
    {
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    private static OutboxEntry WithPhoto()
    {
        byte[] content = new byte[Length];
        new Random(3).NextBytes(content);
        return Report() with { Photos = [new OutboxPhoto(PhotoDigest.Of(content), content)] };
    }

    private ValueTask<(int Photos, int Parts)> CountAsync() => _database.RunAsync(
        connection => connection.FindOne(
            "SELECT (SELECT count(*) FROM outbox_photo), (SELECT count(*) FROM outbox_photo_part)",
            row => (row.GetInt32(0), row.GetInt32(1))),
        CancellationToken.None);

    private async Task ExecuteAsync(string sql) => await _database.RunAsync(connection => connection.Execute(sql), CancellationToken.None);

    /// <summary>A file on a card that somebody pulls out after two thirds of it.</summary>
    private sealed class BreakingStream(int length) : MemoryStream(new byte[length])
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            Position > length * 2L / 3 ? throw new IOException("gone") : base.ReadAsync(buffer, cancellationToken);
    }
}
