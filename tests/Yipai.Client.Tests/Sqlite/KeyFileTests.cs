using Yipai.Client.Sqlite;
using Yipai.Client.Sqlite.Databases;
using Yipai.Client.Sqlite.Outbox;
using Yipai.Client.Storage;
using Yipai.Sdk.Testing;
using static Yipai.Client.Tests.Outbox.OutboxSamples;

namespace Yipai.Client.Tests.Sqlite;

public sealed class KeyFileTests : IDisposable
{
    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    private static readonly byte[] Plain = "x"u8.ToArray();
    private static readonly byte[] RowName = "row"u8.ToArray();

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task SealAsync_ManyFirstStartsAtOnce_EndWithOneKey()
    {
        for (int round = 0; round < 40; round++)
        {
            string path = _folder.At($"{round}.key");
            using var start = new Barrier(4);
            byte[][] sealedBytes = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    return new KeyFileProtector(path).SealAsync(Plain, RowName).AsTask();
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default).Unwrap()));

            byte[][] opened =
                await Task.WhenAll(sealedBytes.Select(bytes => new KeyFileProtector(path).OpenAsync(bytes, RowName).AsTask()));

            Assert.All(opened, plain => Assert.Equal(Plain, plain));
        }
    }

    [Fact]
    public async Task SealAsync_ManyStartsOnADamagedKey_EndWithOneKey()
    {
        for (int round = 0; round < 40; round++)
        {
            string path = _folder.At($"{round}.key");
            await WriteKeyAsync(path, "short"u8.ToArray());

            byte[][] sealedBytes = await Task.WhenAll(
                Enumerable.Range(0, 4).Select(_ => Task.Run(() => new KeyFileProtector(path).SealAsync(Plain, RowName).AsTask())));

            byte[][] opened =
                await Task.WhenAll(sealedBytes.Select(bytes => new KeyFileProtector(path).OpenAsync(bytes, RowName).AsTask()));
            Assert.All(opened, plain => Assert.Equal(Plain, plain));
        }
    }

    [Fact]
    public async Task SealAsync_FirstStart_LeavesTheKeyAndItsLockAlone()
    {
        await new KeyFileProtector(_folder.Key).SealAsync(Plain, RowName);

        Assert.Equal([_folder.Key, $"{_folder.Key}.lock"], Directory.GetFiles(_folder.Root).Order());
    }

    [Fact]
    public async Task SealAsync_ADamagedKey_IsSetAsideAndNotDeleted()
    {
        await WriteKeyAsync(_folder.Key, "short"u8.ToArray());

        await new KeyFileProtector(_folder.Key).SealAsync(Plain, RowName);

        string aside = Assert.Single(Directory.GetFiles(_folder.Root, "*.damaged-*"));
        Assert.Equal("short"u8.ToArray(), await File.ReadAllBytesAsync(aside));
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0)]
    [InlineData(5)]
    [InlineData(32)]
    [InlineData(4096)]
    public async Task TakeDueAsync_TheKeyIsLostOrDamaged_SetsTheOldEntryAsideAndSendsTheNewOne(int? length)
    {
        OutboxEntry old = Report("old");
        await EnqueueAsync(old);
        File.Delete(_folder.Key);
        if (length is { } bytes)
        {
            await WriteKeyAsync(_folder.Key, new byte[bytes]);
        }

        await using var database = new SqliteDatabase(_folder.Database);
        var outbox = new SqliteOutbox(database, new KeyFileProtector(_folder.Key));
        await outbox.EnqueueAsync(Report("new"));
        await using IOutboxLease lease = await outbox.LeaseAsync();

        OutboxEntry? taken = await lease.TakeDueAsync(Subject, Start);

        Assert.Equal(("new", DeliveryState.DeadLettered), (Text(taken), await outbox.FindStateAsync(old.EntryId)));
    }

    [SkippableTheory]
    [InlineData(UnixFileMode.GroupRead)]
    [InlineData(UnixFileMode.OtherRead)]
    [InlineData(UnixFileMode.GroupWrite)]
    [InlineData(UnixFileMode.OtherWrite)]
    public async Task SealAsync_AKeyThatOthersMayUse_IsRefused(UnixFileMode loose)
    {
        Requires.Machine(!OperatingSystem.IsWindows(), "Unix file modes");
        await EnqueueAsync(Report());

        SetMode(_folder.Key, OwnerOnly | loose);

        YipaiClientException refused = await Assert.ThrowsAnyAsync<YipaiClientException>(() => EnqueueAsync(Report("second")));

        Assert.Equal("YP0320", refused.Code);
    }

    [SkippableFact]
    public async Task TakeDueAsync_AKeyThatOthersMayUse_SetsNothingAside()
    {
        Requires.Machine(!OperatingSystem.IsWindows(), "Unix file modes");
        OutboxEntry entry = Report();
        await EnqueueAsync(entry);
        SetMode(_folder.Key, OwnerOnly | UnixFileMode.OtherRead);
        await using var database = new SqliteDatabase(_folder.Database);
        var outbox = new SqliteOutbox(database, new KeyFileProtector(_folder.Key));

        await using IOutboxLease lease = await outbox.LeaseAsync();

        await Assert.ThrowsAnyAsync<YipaiClientException>(async () => await lease.TakeDueAsync(Subject, Start));

        Assert.Equal(DeliveryState.Queued, await outbox.FindStateAsync(entry.EntryId));
    }

    [SkippableFact]
    public async Task EnqueueAsync_NewFiles_AreForTheirOwnerOnly()
    {
        Requires.Machine(!OperatingSystem.IsWindows(), "Unix file modes");
        await using var database = new SqliteDatabase(_folder.Database);

        await new SqliteOutbox(database, new KeyFileProtector(_folder.Key)).EnqueueAsync(Report());

        Assert.All(Directory.GetFiles(_folder.Root), file => Assert.Equal(OwnerOnly, ModeOf(file)));
    }

    [SkippableFact]
    public async Task OpenAsync_ALooseDatabase_IsTightened()
    {
        Requires.Machine(!OperatingSystem.IsWindows(), "Unix file modes");
        await EnqueueAsync(Report());
        SetMode(_folder.Database, OwnerOnly | UnixFileMode.OtherRead);

        await EnqueueAsync(Report("second"));

        Assert.Equal(OwnerOnly, ModeOf(_folder.Database));
    }

    [Fact]
    public async Task SealAsync_AfterDispose_IsRefused()
    {
        var protector = new KeyFileProtector(_folder.Key);
        await protector.SealAsync(Plain, RowName);

        protector.Dispose();

        await Assert.ThrowsAsync<ObjectDisposedException>(async () => await protector.SealAsync(Plain, RowName));
    }

    private static async Task WriteKeyAsync(string path, byte[] content)
    {
        await File.WriteAllBytesAsync(path, content);
        SetMode(path, OwnerOnly);
    }

    private static void SetMode(string path, UnixFileMode mode)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, mode);
        }
    }

    private static UnixFileMode ModeOf(string path) => OperatingSystem.IsWindows() ? OwnerOnly : File.GetUnixFileMode(path);

    private async Task EnqueueAsync(OutboxEntry entry)
    {
        await using var database = new SqliteDatabase(_folder.Database);
        await new SqliteOutbox(database, new KeyFileProtector(_folder.Key)).EnqueueAsync(entry);
    }
}
