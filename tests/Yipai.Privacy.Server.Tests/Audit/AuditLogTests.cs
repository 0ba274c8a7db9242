using System.Text;
using Microsoft.Extensions.Time.Testing;
using Yipai.Privacy.Proofs;
using Yipai.Privacy.Server.Audit;
using Yipai.Privacy.Server.Storage;

namespace Yipai.Privacy.Server.Tests.Audit;

public sealed class AuditLogTests
{
    private const string Mobile = "13912345678";

    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 23, 1, 2, 3, 456, TimeSpan.Zero));

    [Fact]
    public async Task AppendAsync_AnEvent_IsWrittenInItsCanonicalForm()
    {
        using var log = new AuditLog(new InMemoryAuditStore(), _time);
        AuditEntry entry = await log.AppendAsync(
            AuditEvent.Of("case.received").Citing(ClauseId.Parse("P4.1.2-1/1")).With("z", "1").With("case", "C-1"));

        Assert.Equal(
            """{"v":1,"seq":0,"at":"2026-11-23T01:02:03.456Z","kind":"case.received","rules":["P4.1.2-1/1"],"facts":{"case":"C-1","z":"1"},"commitments":{}}""",
            Encoding.UTF8.GetString(entry.Bytes.Span));
        Assert.Equal(MerkleHash.OfLeaf(entry.Bytes.Span), entry.LeafHash.ToArray());
    }

    [Fact]
    public async Task AppendAsync_APersonalValue_LeavesOnlyACommitmentThatItsSaltOpens()
    {
        var store = new InMemoryAuditStore();
        using var log = new AuditLog(store, _time);
        AuditEvent happened = AuditEvent.Of("case.received").Committing("reporter", Mobile);
        AuditEntry entry = await log.AppendAsync(happened);
        string text = Encoding.UTF8.GetString(entry.Bytes.Span);

        AuditOpening opening = (await store.FindOpeningAsync(0, "reporter"))!;

        Assert.DoesNotContain(Mobile, text + entry + happened + opening, StringComparison.Ordinal);
        string commitment = entry.Commitments["reporter"];
        Assert.True(AuditCommitment.Matches(commitment, Mobile, opening.Salt.Span));
        Assert.False(AuditCommitment.Matches(commitment, "13912345679", opening.Salt.Span));
    }

    [Fact]
    public async Task AppendAsync_TheSameValueTwice_CommitsDifferently()
    {
        var store = new InMemoryAuditStore();
        using var log = new AuditLog(store, _time);
        await log.AppendAsync(AuditEvent.Of("a").Committing("reporter", Mobile));

        await log.AppendAsync(AuditEvent.Of("a").Committing("reporter", Mobile));

        Assert.NotEqual((await store.FindOpeningAsync(0, "reporter"))!.Salt.ToArray(),
            (await store.FindOpeningAsync(1, "reporter"))!.Salt.ToArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData("a reporter called from 13912345678")]
    [InlineData("举报人")]
    public void With_FreeText_IsRefusedWithoutRepeatingIt(string text)
    {
        PrivacyException refusal = Assert.ThrowsAny<PrivacyException>(() => AuditEvent.Of("a").With("note", text));
        Assert.Equal("YP0150", refusal.Code);
        Assert.DoesNotContain(Mobile, refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AppendAsync_EightAtOnce_LeaveNoGap()
    {
        var store = new WatchedAuditStore(new InMemoryAuditStore(), async () => await Task.Yield());
        using var log = new AuditLog(store, _time);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(appender => Task.Run(async () =>
        {
            for (int index = 0; index < 50; index++)
            {
                await log.AppendAsync(AuditEvent.Of("a").With("n", $"{appender}-{index}"));
            }
        })));

        AuditVerification result = await AuditVerifier.VerifyAsync(store);

        Assert.Equal((400, AuditDamage.None), (result.EntryCount, result.Reason));
    }

    [Fact]
    public async Task ForgetOpening_OfACommitment_LeavesTheLogIntactAndTheValueUnopenable()
    {
        var store = new InMemoryAuditStore();
        using var log = new AuditLog(store, _time);
        AuditEntry entry = await log.AppendAsync(AuditEvent.Of("a").Committing("reporter", Mobile).Committing("place", "x"));
        AuditVerification before = await AuditVerifier.VerifyAsync(store);

        byte[] salt = (await store.FindOpeningAsync(0, "reporter"))!.Salt.ToArray();

        Assert.True(AuditCommitment.Matches(entry.Commitments["reporter"], Mobile, salt));

        Assert.True(await store.ForgetOpeningAsync(0, "reporter"));
        Assert.False(await store.ForgetOpeningAsync(0, "reporter"));

        Assert.Null(await store.FindOpeningAsync(0, "reporter"));
        AuditOpening left = (await store.FindOpeningAsync(0, "place"))!;
        Assert.False(AuditCommitment.Matches(entry.Commitments["reporter"], Mobile, left.Salt.Span));
        Assert.Equal(before, await AuditVerifier.VerifyAsync(store));
        Assert.True(before.IsIntact);
        Assert.Equal(1, (await log.AppendAsync(AuditEvent.Of("b"))).Sequence);
    }

    [Fact]
    public async Task AppendAsync_ANewProcess_GoesOnWhereTheStoreEnds()
    {
        var store = new InMemoryAuditStore();
        for (int process = 0; process < 5; process++)
        {
            using var log = new AuditLog(store, _time);
            await log.AppendAsync(AuditEvent.Of("a"));
        }

        Assert.True((await AuditVerifier.VerifyAsync(store)).IsIntact);
    }

    [Fact]
    public async Task AppendAsync_AFailingStore_IsReadBackBeforeTheNextAppend()
    {
        bool fails = false;
        var store = new WatchedAuditStore(new InMemoryAuditStore(), () =>
            fails ? throw new IOException("no space left") : Task.CompletedTask);
        using var log = new AuditLog(store, _time);
        await log.AppendAsync(AuditEvent.Of("a"));
        fails = true;

        await Assert.ThrowsAsync<IOException>(async () => await log.AppendAsync(AuditEvent.Of("b")));
        fails = false;
        AuditEntry next = await log.AppendAsync(AuditEvent.Of("c"));
        Assert.Equal(1, next.Sequence);
        Assert.True((await AuditVerifier.VerifyAsync(store)).IsIntact);
    }

    [Fact]
    public async Task AppendAsync_ALogDamagedWhereItIsOpened_IsNotWrittenToAndSaysWhere()
    {
        EditableAuditStore store = await AuditLogs.OfAsync(5, _time);
        store.Entries[4] = store.Entries[4] with { LeafHash = AuditLogs.Flip(store.Entries[4].LeafHash, 9) };

        using var log = new AuditLog(store, _time);

        PrivacyException refusal = await Assert.ThrowsAnyAsync<PrivacyException>(async () => await log.AppendAsync(AuditEvent.Of("a")));
        Assert.Equal("YP0151", refusal.Code);
        Assert.Contains("entry 4", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(5, store.Entries.Count);
    }

    [Fact]
    public async Task AppendAsync_ANodeOfTheFrontierLostOrAHeadChanged_IsNotWrittenTo()
    {
        EditableAuditStore whole = await AuditLogs.OfAsync(5, _time);
        EditableAuditStore lost = whole.Copy(), turned = whole.Copy(), shorter = whole.Copy(), headless = whole.Copy(),
            negative = whole.Copy();
        lost.Nodes.Remove(new MerkleNode(2, 0));
        turned.Head = turned.Head! with { RootHash = AuditLogs.Flip(turned.Head!.RootHash, 0) };
        shorter.Head = shorter.Head! with { Size = 4 };
        headless.Head = null;
        negative.Head = AuditTreeHead.Empty with { Size = -1 };

        Assert.All([lost, turned, shorter, headless, negative], store =>
        {
            using var log = new AuditLog(store, _time);
            Assert.Equal("YP0151",
                Assert.ThrowsAnyAsync<PrivacyException>(async () => await log.AppendAsync(AuditEvent.Of("a"))).Result.Code);
            Assert.Equal(5, store.Entries.Count);
        });
    }

    [Fact]
    public async Task AppendAsync_TwoLogsOverOneStore_LoseNothing()
    {
        var store = new InMemoryAuditStore();
        var slow = new WatchedAuditStore(store, async () => await Task.Yield());
        using AuditLog first = new(slow, _time), second = new(slow, _time);
        await Task.WhenAll(Enumerable.Range(0, 100).Select(index => Task.Run(async () =>
            await (index % 2 == 0 ? first : second).AppendAsync(AuditEvent.Of("a").With("n", $"{index}").Committing("who", $"{index}")))));

        AuditVerification result = await AuditVerifier.VerifyAsync(store);

        Assert.Equal((100, AuditDamage.None), (result.EntryCount, result.Reason));
        List<StoredAuditEntry> entries = await store.ReadAsync(0).ToListAsync();
        Assert.Equal(100, entries.Select(entry => AuditEntry.Read(entry.Bytes).Facts["n"]).Distinct().Count());
        foreach (AuditEntry read in entries.Select(entry => AuditEntry.Read(entry.Bytes)))
        {
            AuditOpening opening = (await store.FindOpeningAsync(read.Sequence, "who"))!;
            Assert.True(AuditCommitment.Matches(read.Commitments["who"], read.Facts["n"], opening.Salt.Span));
        }
    }

    [Fact]
    public async Task AppendAsync_AnotherWriterInBetween_TakesTheNextPlace()
    {
        var store = new InMemoryAuditStore();
        using var other = new AuditLog(store, _time);
        bool isFirst = true;

        using var log = new AuditLog(
            new WatchedAuditStore(store, async () =>
            {
                if (isFirst)
                {
                    isFirst = false;
                    await other.AppendAsync(AuditEvent.Of("other"));
                }
            }),
            _time);

        Assert.Equal(1, (await log.AppendAsync(AuditEvent.Of("mine"))).Sequence);
        Assert.Equal(["other", "mine"], (await store.ReadAsync(0).ToListAsync()).Select(entry => AuditEntry.Read(entry.Bytes).Kind));
    }

    [Fact]
    public async Task AppendAsync_SeveralEvents_IsOneBatchOfTheSameTree()
    {
        var store = new InMemoryAuditStore();
        int writes = 0;

        using var log = new AuditLog(new WatchedAuditStore(store, () => Task.FromResult(writes++)), _time);

        Assert.Empty(await log.AppendAsync([]));
        Assert.Equal(0, writes);
        IReadOnlyList<AuditEntry> entries = await log.AppendAsync([.. Enumerable.Range(0, 37).Select(AuditLogs.Event)]);
        Assert.Equal(Enumerable.Range(0, 37).Select(place => (long)place), entries.Select(entry => entry.Sequence));
        Assert.Equal(1, writes);
        Assert.True((await AuditVerifier.VerifyAsync(store)).IsIntact);
    }

    [Fact]
    public async Task InMemoryAuditStore_AtATakenPlace_WritesNothing()
    {
        InMemoryAuditStore store = new(), other = new();
        AuditBatch? batch = null;
        using AuditLog log = new(store, _time), another = new(other, _time);
        await log.AppendAsync(AuditEvent.Of("a"));
        AuditEntry taken = await another.AppendAsync(AuditEvent.Of("b").Committing("who", "x"));

        batch = new AuditBatch([taken], [], [(await other.FindOpeningAsync(0, "who"))!], (await other.GetHeadAsync())!);

        Assert.False(await store.TryAppendAsync(batch));
        AuditEntry later = (await another.AppendAsync([AuditEvent.Of("c"), AuditEvent.Of("d")]))[1];
        Assert.False(await store.TryAppendAsync(new AuditBatch([later], [], [], batch.Head)));
        Assert.Null(await store.FindOpeningAsync(0, "who"));
        Assert.Equal("a", AuditEntry.Read(Assert.Single(await store.ReadAsync(0).ToListAsync()).Bytes).Kind);
        Assert.True((await AuditVerifier.VerifyAsync(store)).IsIntact);
    }

    [Fact]
    public async Task AppendAsync_ToALongLog_ReadsOnlyTheNodesOfItsEdge()
    {
        EditableAuditStore store = await AuditLogs.OfAsync(1023, _time);
        store.NodesRead = 0;
        using var log = new AuditLog(store, _time);

        await log.AppendAsync(AuditEvent.Of("a"));

        Assert.Equal(10, store.NodesRead);
        Assert.True((await AuditVerifier.VerifyAsync(store)).IsIntact);
    }
}
