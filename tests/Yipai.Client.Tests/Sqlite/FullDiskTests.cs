using System.Diagnostics;
using Yipai.Cases.Codes;
using Yipai.Client.Storage;
using Yipai.Client.Sqlite.Databases;
using Yipai.Client.Sqlite.Outbox;
using Yipai.Client.Sqlite;
using Yipai.Sdk.Testing;
using static Yipai.Client.Tests.Outbox.OutboxSamples;

namespace Yipai.Client.Tests.Sqlite;

public sealed class FullDiskTests : IDisposable
{
    private readonly ScratchFolder _disk = new();
    private readonly bool _isMounted;

    public FullDiskTests() => _isMounted = OperatingSystem.IsLinux() && Runs("mount", "-t", "tmpfs", "-o", "size=3m", "tmpfs", _disk.Root);

    [SkippableFact]
    public async Task EnqueueAsync_FullDisk_QueuesNothingAndLaterWorks()
    {
        Requires.Machine(_isMounted, "the right to mount a small disk");
        await using var database = new SqliteDatabase(_disk.Database);
        var outbox = new SqliteOutbox(database, new KeyFileProtector(_disk.Key));
        await outbox.EnqueueAsync(Report("earlier"));
        OutboxEntry late = Report("late") with { Payload = new byte[300 * 1024] };

        FillUp();

        Assert.Equal("YP0311", (await Assert.ThrowsAnyAsync<YipaiClientException>(async () => await outbox.EnqueueAsync(late))).Code);
        File.Delete(_disk.At("ballast"));
        Assert.Null(await outbox.FindStateAsync(late.EntryId));
        Assert.Equal(1, await outbox.CountWaitingAsync());

        await outbox.EnqueueAsync(late);
        await using IOutboxLease lease = await outbox.LeaseAsync();
        Assert.Equal("earlier", Text(await lease.TakeDueAsync(Subject, Start)));
        Assert.Equal(late.EntryId, (await lease.TakeDueAsync(Subject, Start))?.EntryId);
    }

    [SkippableFact]
    public async Task DrainAsync_TheOutboxHasFilledTheDisk_SettlesEveryEntryAndGivesTheRoomBack()
    {
        Requires.Machine(_isMounted, "the right to mount a small disk");
        await using var database = new SqliteDatabase(_disk.Database);
        var outbox = new SqliteOutbox(database, new KeyFileProtector(_disk.Key));
        int queued = 0;
        while (await TryEnqueueAsync(outbox, WithPhoto(100 * 1024)))
        {
            queued++;
        }

        FillUp();
        long before = new FileInfo(_disk.Database).Length;
        int settled = 0;
        await using (IOutboxLease lease = await outbox.LeaseAsync())
        {
            while (await lease.TakeDueAsync(Subject, Start) is { } taken)
            {
                await taken.Photos[0].ReadAsync();
                settled += await lease.SettleAsync(taken, new DeliveryOutcome(DeliveryState.Delivered, Start)) ? 1 : 0;
            }
        }

        Assert.InRange(queued, 5, int.MaxValue);
        Assert.Equal((queued, 0), (settled, await outbox.CountWaitingAsync()));
        Assert.InRange(new FileInfo(_disk.Database).Length, 0, before / 2);
    }

    [SkippableFact]
    public async Task EraseAsync_TheDiskIsFull_Erases()
    {
        Requires.Machine(_isMounted, "the right to mount a small disk");
        await using var database = new SqliteDatabase(_disk.Database);
        var outbox = new SqliteOutbox(database, new KeyFileProtector(_disk.Key));
        OutboxEntry entry = WithPhoto(400 * 1024);
        await outbox.EnqueueAsync(entry);
        FillUp();

        await outbox.EraseAsync(Subject);

        Assert.Null(await outbox.FindStateAsync(entry.EntryId));
    }

    [SkippableFact]
    public async Task SealAsync_FullDiskAtTheFirstKey_LeavesNoHalfKeyAndLaterWorks()
    {
        Requires.Machine(_isMounted, "the right to mount a small disk");
        FillUp();
        var protector = new KeyFileProtector(_disk.Key);
        byte[] plain = "x"u8.ToArray();
        byte[] rowName = "row"u8.ToArray();

        Assert.Equal(
            "YP0311", (await Assert.ThrowsAnyAsync<YipaiClientException>(async () => await protector.SealAsync(plain, rowName))).Code);
        File.Delete(_disk.At("ballast"));

        byte[] sealedBytes = await protector.SealAsync(plain, rowName);

        Assert.Equal(plain, await new KeyFileProtector(_disk.Key).OpenAsync(sealedBytes, rowName));
    }

    public void Dispose()
    {
        if (_isMounted)
        {
            Runs("umount", _disk.Root);
        }

        _disk.Dispose();
    }

    private static OutboxEntry WithPhoto(int size) => Report() with
    {
        Photos = [new OutboxPhoto(PhotoDigest.Parse(new string('a', 64)), new byte[size])],
    };

    private static async Task<bool> TryEnqueueAsync(SqliteOutbox outbox, OutboxEntry entry)
    {
        try
        {
            await outbox.EnqueueAsync(entry);
            return true;
        }
        catch (YipaiClientException exception) when (exception.Code == "YP0311")
        {
            return false;
        }
    }

    private static bool Runs(string command, params string[] arguments)
    {
        using Process process = Process.Start(new ProcessStartInfo(command, arguments) { RedirectStandardError = true })!;
        process.WaitForExit();
        return process.ExitCode == 0;
    }

    private void FillUp()
    {
        using var ballast = new FileStream(_disk.At("ballast"), FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
            {
                ballast.Write(new byte[1024]);
            }
        }
        catch (IOException)
        {
            // The disk is full, as it should be.
        }
    }
}
