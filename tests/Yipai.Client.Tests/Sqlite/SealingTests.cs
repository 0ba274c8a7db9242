using System.Text;
using Yipai.Client.Sqlite;
using Yipai.Client.Sqlite.Databases;
using Yipai.Client.Sqlite.Outbox;
using Yipai.Client.Sqlite.Sessions;
using Yipai.Client.Storage;
using Yipai.Privacy;
using Yipai.Sdk.Testing;
using static Yipai.Client.Tests.Outbox.OutboxSamples;

namespace Yipai.Client.Tests.Sqlite;

public sealed class SealingTests : IDisposable
{
    private const string Canary = "canary-井盖-13812345678";
    private readonly ScratchFolder _folder = new();

    [Fact]
    [Covers("P4.2.2/1")]
    public async Task EnqueueAsync_Canary_StandsInNoByteOnDisk()
    {
        await using var database = new SqliteDatabase(_folder.Database);
        var protector = new KeyFileProtector(_folder.Key);
        var outbox = new SqliteOutbox(database, protector);
        await outbox.EnqueueAsync(Report(Canary));
        await outbox.EnqueueAsync(Report("another"));
        await new SqliteSessionStore(database, protector).KeepAsync(new AccountSession(new SubjectId("subject"), Canary));
        HoldsNoCanary();
        await using IOutboxLease lease = await outbox.LeaseAsync();

        OutboxEntry taken = (await lease.TakeDueAsync(Subject, Start))!;

        Assert.Equal(Canary, Text(taken));
        Assert.True(await lease.SettleAsync(taken, new DeliveryOutcome(DeliveryState.Delivered, Start)));
        HoldsNoCanary();
    }

    [Fact]
    public async Task EnqueueAsync_AFileThatIsNoDatabase_IsRefusedAndLeftAsItIs()
    {
        byte[] letter = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("a letter, not a database\n", 400)));

        await File.WriteAllBytesAsync(_folder.Database, letter);

        Assert.Equal("YP0310", (await Assert.ThrowsAnyAsync<YipaiClientException>(FillAsync)).Code);
        Assert.Equal(letter, await File.ReadAllBytesAsync(_folder.Database));
        Assert.Equal([_folder.Database], Directory.GetFiles(_folder.Root));
    }

    [Theory]
    [InlineData("missing/reports.db")]
    [InlineData("")]
    public async Task EnqueueAsync_AFolderThatCannotBeWritten_IsRefused(string name)
    {
        await using var database = new SqliteDatabase(_folder.At(name));

        var outbox = new SqliteOutbox(database, new KeyFileProtector(_folder.Key));

        Assert.Equal("YP0312", (await Assert.ThrowsAnyAsync<YipaiClientException>(async () => await outbox.EnqueueAsync(Report()))).Code);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Root));
    }

    [Fact]
    public async Task OpenAsync_UnderAnotherRowName_IsRefused()
    {
        var protector = new KeyFileProtector(_folder.Key);
        byte[] sealedBytes = await protector.SealAsync("x"u8.ToArray(), "outbox/1"u8.ToArray());

        YipaiClientException refused =
            await Assert.ThrowsAnyAsync<YipaiClientException>(async () => await protector.OpenAsync(sealedBytes, "outbox/2"u8.ToArray()));

        Assert.Equal("YP0313", refused.Code);
        Assert.Equal("x"u8.ToArray(), await protector.OpenAsync(sealedBytes, "outbox/1"u8.ToArray()));
    }

    public void Dispose() => _folder.Dispose();

    private async Task FillAsync()
    {
        await using var database = new SqliteDatabase(_folder.Database);
        await new SqliteOutbox(database, new KeyFileProtector(_folder.Key)).EnqueueAsync(Report(Canary));
    }

    private void HoldsNoCanary()
    {
        string[] files = [.. Directory.GetFiles(_folder.Root).Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))];
        Assert.Contains($"{_folder.Database}-wal", files);
        Assert.Contains(_folder.Key, files);
        foreach (string file in files)
        {
            using FileStream stream = new(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var bytes = new byte[stream.Length];
            stream.ReadExactly(bytes);
            Assert.Equal(-1, bytes.AsSpan().IndexOf("canary"u8));
            Assert.Equal(-1, bytes.AsSpan().IndexOf("13812345678"u8));
        }
    }
}
