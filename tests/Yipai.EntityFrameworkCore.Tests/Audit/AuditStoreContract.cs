using Microsoft.Extensions.Time.Testing;
using Yipai.Privacy.Proofs;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Audit;
using Yipai.Privacy.Server.Storage;

namespace Yipai.EntityFrameworkCore.Tests.Audit;

/// <summary>What every audit store keeps to.</summary>
public abstract class AuditStoreContract
{
    private static readonly FakeTimeProvider Time = new(new DateTimeOffset(2026, 11, 20, 8, 0, 0, TimeSpan.Zero));

    /// <summary>The log of a handler in the store of this test; each call is another writer.</summary>
    protected abstract Task<IAuditStore> OpenAsync(string handlerId = "city-a");

    [SkippableFact]
    public async Task GetHeadAsync_StoreWithoutEntries_IsNull()
    {
        IAuditStore store = await OpenAsync();

        Assert.Null(await store.GetHeadAsync());
        Assert.Empty(await ReadAsync(store, 0));
    }

    [SkippableFact]
    public async Task ReadAsync_StoredEntries_ComeBackAsWrittenWithTheirHead()
    {
        AuditEntry[] written = await AppendAsync(await OpenAsync(), 5);
        IAuditStore store = await OpenAsync();

        List<StoredAuditEntry> read = await ReadAsync(store, 0);

        Assert.Equal(written.Select(entry => entry.Bytes.ToArray()), read.Select(entry => entry.Bytes.ToArray()));
        Assert.Equal(written.Select(entry => entry.LeafHash.ToArray()), read.Select(entry => entry.LeafHash.ToArray()));
        Assert.Equal([0, 1, 2, 3, 4], read.Select(entry => entry.Sequence));
        Assert.Equal([3, 4], (await ReadAsync(store, 3)).Select(entry => entry.Sequence));
        Assert.Equal(5, (await store.GetHeadAsync())!.Size);
        AssertIntact(5, await AuditVerifier.VerifyAsync(store));
    }

    [SkippableFact]
    public async Task ReadAsync_MoreThanOnePage_LeavesNoGap()
    {
        IAuditStore store = await OpenAsync();

        await AppendAsync(store, 1030);

        Assert.Equal(Enumerable.Range(0, 1030).Select(number => (long)number), (await ReadAsync(store, 0)).Select(entry => entry.Sequence));
        AssertIntact(1030, await AuditVerifier.VerifyAsync(store));
    }

    [SkippableFact]
    public async Task AppendAsync_ReopenedLog_GoesOn()
    {
        await AppendAsync(await OpenAsync(), 3);
        await AppendAsync(await OpenAsync(), 4);
        AssertIntact(7, await AuditVerifier.VerifyAsync(await OpenAsync()));
    }

    protected static async Task<AuditEntry[]> AppendAsync(IAuditStore store, int count)
    {
        using var log = new AuditLog(store, Time);
        var entries = new List<AuditEntry>();
        for (int number = 0; number < count; number++)
        {
            entries.Add(await log.AppendAsync(AuditEvent.Of("case.received").With("case", $"C-{number}")
                .Committing("reporter", "13912345678")));
        }

        return [.. entries];
    }

    protected static async Task<List<StoredAuditEntry>> ReadAsync(IAuditStore store, long from)
    {
        var entries = new List<StoredAuditEntry>();
        await foreach (StoredAuditEntry entry in store.ReadAsync(from))
        {
            entries.Add(entry);
        }

        return entries;
    }

    protected static void AssertIntact(long count, AuditVerification result)
    {
        Assert.True(result.IsIntact, result.ToString());
        Assert.Equal(count, result.EntryCount);
    }
}
