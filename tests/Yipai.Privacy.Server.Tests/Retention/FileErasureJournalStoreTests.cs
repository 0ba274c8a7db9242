using Yipai.Privacy.Server.Retention;
using Yipai.Sdk.Testing;

namespace Yipai.Privacy.Server.Tests.Retention;

public sealed class FileErasureJournalStoreTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(_path);

    [Fact]
    [Covers("P4.3.2/2")]
    public async Task ReadAsync_StoreOpenedAgain_ReturnsAllEntries()
    {
        await WriteAsync("a", "", "ccc");

        await WriteAsync("d");

        Assert.Equal(["a", "", "ccc", "d"], await ReadAsync());
    }

    [Fact]
    public async Task ReadAsync_RecordCutShortAtAnyByte_DropsItAndTheFileGoesOn()
    {
        await WriteAsync("first", "second");
        byte[] whole = await File.ReadAllBytesAsync(_path);
        int begin = whole.Length - 16 - "second".Length;
        for (int length = begin; length < whole.Length; length++)
        {
            await File.WriteAllBytesAsync(_path, whole[..length]);
            Assert.Equal(["first"], await ReadAsync());
            await WriteAsync("third");
            Assert.Equal(["first", "third"], await ReadAsync());
        }
    }

    [Fact]
    public async Task ReadAsync_ChangedByteBeforeAWholeRecord_IsDamageAndChangesNothing()
    {
        await WriteAsync("first", "second", "third");
        byte[] whole = await File.ReadAllBytesAsync(_path);
        int last = whole.Length - 16 - "third".Length;
        for (int index = 0; index < last; index++)
        {
            byte[] damaged = [.. whole];
            damaged[index] ^= 0x40;
            await File.WriteAllBytesAsync(_path, damaged);
            Assert.Equal("YP0168", (await Assert.ThrowsAnyAsync<PrivacyException>(ReadAsync)).Code);
            Assert.Equal(damaged, await File.ReadAllBytesAsync(_path));
        }
    }

    [Fact]
    public async Task FileErasureJournalStore_SecondWriter_IsRefused()
    {
        using var first = new FileErasureJournalStore(_path);

        Assert.Throws<IOException>(() => new FileErasureJournalStore(_path));
        await first.AppendAsync("a"u8.ToArray());
    }

    private async Task WriteAsync(params string[] entries)
    {
        using var store = new FileErasureJournalStore(_path);
        foreach (string entry in entries)
        {
            await store.AppendAsync(System.Text.Encoding.UTF8.GetBytes(entry));
        }
    }

    private async Task<List<string>> ReadAsync()
    {
        using var store = new FileErasureJournalStore(_path);
        var entries = new List<string>();
        await foreach (ReadOnlyMemory<byte> entry in store.ReadAsync())
        {
            entries.Add(System.Text.Encoding.UTF8.GetString(entry.Span));
        }

        return entries;
    }
}
