using System.Diagnostics;
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

    public FullDiskTests() => _isMounted = OperatingSystem.IsLinux() && Runs("mount", "-t", "tmpfs", "-o", "size=512k", "tmpfs", _disk.Root);

    [SkippableFact]
    public async Task EnqueueAsync_FullDisk_QueuesNothingAndLaterWorks()
    {
        Requires.Machine(_isMounted, "the right to mount a small disk");
        await using var database = new SqliteDatabase(_disk.Database);
        var outbox = new SqliteOutbox(database, new KeyFileProtector(_disk.Key));
        await outbox.EnqueueAsync(Report("earlier"));
        OutboxEntry late = Report("late") with { Payload = new byte[64 * 1024] };
        FillUp();

        Assert.Equal("YP0311", (await Assert.ThrowsAsync<YipaiClientException>(async () => await outbox.EnqueueAsync(late))).Code);
        File.Delete(_disk.At("ballast"));
        Assert.Null(await outbox.FindStateAsync(late.EntryId));
        Assert.Equal(1, await outbox.CountWaitingAsync());

        await outbox.EnqueueAsync(late);
        await using IOutboxLease lease = await outbox.LeaseAsync();
        Assert.Equal("earlier", Text(await lease.TakeDueAsync(Subject, Start)));
        Assert.Equal(late.EntryId, (await lease.TakeDueAsync(Subject, Start))?.EntryId);
    }

    [SkippableFact]
    public async Task SealAsync_FullDiskAtTheFirstKey_LeavesNoHalfKeyAndLaterWorks()
    {
        Requires.Machine(_isMounted, "the right to mount a small disk");
        FillUp();
        var protector = new KeyFileProtector(_disk.Key);
        byte[] plain = "x"u8.ToArray();
        byte[] rowName = "row"u8.ToArray();
        Assert.Equal("YP0311", (await Assert.ThrowsAsync<YipaiClientException>(async () => await protector.SealAsync(plain, rowName))).Code);
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
