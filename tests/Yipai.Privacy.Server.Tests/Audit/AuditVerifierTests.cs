using System.Text;
using CsCheck;
using Microsoft.Extensions.Time.Testing;
using Yipai.Privacy.Proofs;
using Yipai.Privacy.Server.Audit;
using Yipai.Privacy.Server.Storage;
using Yipai.Sdk.Testing;

namespace Yipai.Privacy.Server.Tests.Audit;

public sealed class AuditVerifierTests
{
    private const int Count = 20;

    private readonly FakeTimeProvider _time = new();

    [Fact]
    public async Task VerifyAsync_AnEmptyLog_IsIntact() =>
        Assert.True((await AuditVerifier.VerifyAsync(new InMemoryAuditStore())).IsIntact);

    [Fact]
    public async Task VerifyAsync_EveryByteOfEveryEntryFlipped_NamesThatEntry()
    {
        EditableAuditStore store = await StoreAsync();
        for (int place = 0; place < Count; place++)
        {
            StoredAuditEntry whole = store.Entries[place];
            for (int at = 0; at < whole.Bytes.Length; at++)
            {
                store.Entries[place] = whole with { Bytes = AuditLogs.Flip(whole.Bytes, at) };
                AuditVerification result = await AuditVerifier.VerifyAsync(store);
                Assert.Equal((place, AuditDamage.EntryChanged), (result.FirstBrokenEntry, result.Reason));
            }

            store.Entries[place] = whole;
        }
    }

    [Fact]
    public async Task VerifyAsync_EveryByteOfEveryStoredHashFlipped_NamesThatEntry()
    {
        EditableAuditStore store = await StoreAsync();
        for (int place = 0; place < Count; place++)
        {
            StoredAuditEntry whole = store.Entries[place];
            for (int at = 0; at < whole.LeafHash.Length; at++)
            {
                store.Entries[place] = whole with { LeafHash = AuditLogs.Flip(whole.LeafHash, at) };
                AuditVerification result = await AuditVerifier.VerifyAsync(store);
                Assert.Equal((place, AuditDamage.EntryChanged), (result.FirstBrokenEntry, result.Reason));
            }

            store.Entries[place] = whole;
        }
    }

    [Fact]
    public async Task VerifyAsync_AnyByteChangedUnderItsOwnHash_IsReadableOnlyIfReadingItByItselfIs()
    {
        EditableAuditStore store = await StoreAsync();
        StoredAuditEntry honest = store.Entries[7];
        int refused = 0;
        for (int at = 0; at < honest.Bytes.Length; at++)
        {
            foreach (byte other in "0259Z:\"]a{"u8.ToArray())
            {
                byte[] bytes = honest.Bytes.ToArray();
                bytes[at] = other;
                store.Entries[7] = honest with { Bytes = bytes, LeafHash = MerkleHash.OfLeaf(bytes) };
                AuditVerification result = await AuditVerifier.VerifyAsync(store);
                bool isEntry = Record.Exception(() => AuditEntry.Read(bytes)) is null;
                Assert.True(isEntry == (result.Reason != AuditDamage.Unreadable), $"byte {at} as {(char)other}");
                refused += isEntry ? 0 : 1;
            }
        }

        Assert.True(refused > 1000, "A change that is always readable proves nothing.");
    }

    [Theory]
    [InlineData("")]
    [InlineData("not an entry")]
    [InlineData("""{"v":1,"seq":7}""")]
    public async Task VerifyAsync_BytesThatAreNoEntryUnderTheirOwnHash_NamesThatEntry(string text)
    {
        EditableAuditStore store = await StoreAsync();
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        store.Entries[7] = store.Entries[7] with { Bytes = bytes, LeafHash = MerkleHash.OfLeaf(bytes) };

        AuditVerification result = await AuditVerifier.VerifyAsync(store);

        Assert.Equal((7, AuditDamage.Unreadable), (result.FirstBrokenEntry, result.Reason));
    }

    [Fact]
    public async Task VerifyAsync_TheHeadLost_IsNotIntact()
    {
        EditableAuditStore store = await StoreAsync();
        store.Head = null;

        AuditVerification result = await AuditVerifier.VerifyAsync(store);

        Assert.Equal((0, AuditDamage.Extended), (result.FirstBrokenEntry, result.Reason));
    }

    [Fact]
    public async Task VerifyAsync_AnEntryRewrittenWithItsHash_IsSeenAtTheHead()
    {
        EditableAuditStore store = await StoreAsync();
        byte[] forged = AuditLogs.Flip(store.Entries[7].Bytes, Encoding.UTF8.GetString(store.Entries[7].Bytes.Span)
            .IndexOf("C-7", StringComparison.Ordinal) + 2);

        store.Entries[7] = store.Entries[7] with { Bytes = forged, LeafHash = MerkleHash.OfLeaf(forged) };

        Assert.Equal(AuditDamage.RootChanged, (await AuditVerifier.VerifyAsync(store)).Reason);
    }

    [Fact]
    public async Task VerifyAsync_TheTailCutOff_IsSeenAtTheHead()
    {
        EditableAuditStore store = await StoreAsync();
        store.Entries.RemoveAt(Count - 1);

        AuditVerification result = await AuditVerifier.VerifyAsync(store);

        Assert.Equal((Count - 1, AuditDamage.Truncated), (result.FirstBrokenEntry, result.Reason));
    }

    [Fact]
    public async Task VerifyAsync_AnEntryTakenOutOrMoved_IsNamed()
    {
        EditableAuditStore missing = await StoreAsync();

        missing.Entries.RemoveAt(4);

        Assert.Equal(4, (await AuditVerifier.VerifyAsync(missing)).FirstBrokenEntry);

        EditableAuditStore moved = await StoreAsync();
        (moved.Entries[4], moved.Entries[9]) = (moved.Entries[9] with { Sequence = 4 }, moved.Entries[4] with { Sequence = 9 });
        AuditVerification result = await AuditVerifier.VerifyAsync(moved);
        Assert.Equal((4, AuditDamage.OutOfPlace), (result.FirstBrokenEntry, result.Reason));
    }

    [Fact]
    public async Task VerifyAsync_AnEntryAddedPastTheHead_IsNamed()
    {
        EditableAuditStore store = await StoreAsync();
        store.Head = (await AuditLogs.OfAsync(Count - 3, _time)).Head;

        AuditVerification result = await AuditVerifier.VerifyAsync(store);

        Assert.Equal((Count - 3, AuditDamage.Extended), (result.FirstBrokenEntry, result.Reason));
    }

    private Task<EditableAuditStore> StoreAsync() => AuditLogs.OfAsync(Count, _time);

    [Fact]
    [Covers("P4.2.1/2")]
    public async Task VerifyAsync_EveryBitOfASmallLogFlipped_IsFound()
    {
        EditableAuditStore store = await AuditLogs.OfAsync(6, _time);
        for (int bit = 0; bit < 8; bit++)
        {
            foreach (EditableAuditStore damaged in Damaged(store, bit))
            {
                Assert.False((await AuditVerifier.VerifyAsync(damaged)).IsIntact);
            }
        }
    }

    [Fact]
    public async Task VerifyAsync_EveryByteOfEveryNodeFlippedOrTheNodeLost_IsFound()
    {
        EditableAuditStore store = await StoreAsync();
        foreach ((MerkleNode node, ReadOnlyMemory<byte> hash) in store.Nodes.ToList())
        {
            foreach (ReadOnlyMemory<byte> changed in Enumerable.Range(0, 32).Select(at => (ReadOnlyMemory<byte>)AuditLogs.Flip(hash, at))
                .Append(default))
            {
                store.Nodes[node] = changed;
                Assert.Equal(AuditDamage.NodeChanged, (await AuditVerifier.VerifyAsync(store)).Reason);
            }

            store.Nodes[node] = hash;
        }

        Assert.True((await AuditVerifier.VerifyAsync(store)).IsIntact);
    }

    [Fact]
    public async Task VerifyAsync_AnyOneByteOfALongLog_IsFoundAtItsEntry()
    {
        EditableAuditStore whole = await AuditLogs.OfAsync(1500, _time);
        Gen.Select(Gen.Int[0, 1499], Gen.Int[0, 10_000], Gen.Byte[1, 255]).Sample(drawn =>
        {
            (int place, int at, byte change) = drawn;
            EditableAuditStore store = whole.Copy();
            byte[] bytes = store.Entries[place].Bytes.ToArray();
            bytes[at % bytes.Length] ^= change;
            store.Entries[place] = store.Entries[place] with { Bytes = bytes };
            AuditVerification result = AuditVerifier.VerifyAsync(store).AsTask().Result;
            Assert.Equal((place, AuditDamage.EntryChanged), (result.FirstBrokenEntry, result.Reason));

            // Whoever also writes the leaf hash anew is found by the form, by the nodes or by the head.
            store.Entries[place] = store.Entries[place] with { LeafHash = MerkleHash.OfLeaf(bytes) };
            Assert.False(AuditVerifier.VerifyAsync(store).AsTask().Result.IsIntact);
        }, iter: 100);
    }

    [Fact]
    public async Task VerifyAsync_WhileAWriterGoesOn_IsIntactUpToTheHeadItBeganWith()
    {
        var store = new InMemoryAuditStore();
        using var log = new AuditLog(store, _time);
        await log.AppendAsync([.. Enumerable.Range(0, 9).Select(AuditLogs.Event)]);
        var late = new WatchedAuditStore(store, () => Task.CompletedTask, async () => await log.AppendAsync(AuditLogs.Event(9)));

        AuditVerification result = await AuditVerifier.VerifyAsync(late);

        Assert.Equal((9, AuditDamage.None), (result.EntryCount, result.Reason));
        Assert.Equal(10, (await store.GetHeadAsync())!.Size);
    }

    private static IEnumerable<EditableAuditStore> Damaged(EditableAuditStore whole, int bit)
    {
        for (int place = 0; place < whole.Entries.Count; place++)
        {
            StoredAuditEntry entry = whole.Entries[place];
            for (int at = 0; at < entry.Bytes.Length; at++)
            {
                EditableAuditStore store = whole.Copy();
                store.Entries[place] = entry with { Bytes = AuditLogs.Flip(entry.Bytes, at, bit) };
                yield return store;
            }
        }

        for (int at = 0; at < MerkleHash.Length; at++)
        {
            for (int place = 0; place < whole.Entries.Count; place++)
            {
                EditableAuditStore store = whole.Copy();
                store.Entries[place] = store.Entries[place] with { LeafHash = AuditLogs.Flip(store.Entries[place].LeafHash, at, bit) };
                yield return store;
            }

            foreach (MerkleNode node in whole.Nodes.Keys)
            {
                EditableAuditStore store = whole.Copy();
                store.Nodes[node] = AuditLogs.Flip(store.Nodes[node], at, bit);
                yield return store;
            }

            EditableAuditStore turned = whole.Copy();
            turned.Head = turned.Head! with { RootHash = AuditLogs.Flip(turned.Head!.RootHash, at, bit) };
            yield return turned;
        }

        EditableAuditStore resized = whole.Copy();
        resized.Head = resized.Head! with { Size = resized.Head!.Size ^ (1 << bit) };
        yield return resized;
    }
}
