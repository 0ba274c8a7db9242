using System.Text;
using Microsoft.Extensions.Time.Testing;
using Yipai.Privacy.Audit;

namespace Yipai.Privacy.Tests.Audit;

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
                store.Entries[place] = whole with { Bytes = Flip(whole.Bytes, at) };
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
                store.Entries[place] = whole with { LeafHash = Flip(whole.LeafHash, at) };
                AuditVerification result = await AuditVerifier.VerifyAsync(store);
                Assert.Equal((place, AuditDamage.EntryChanged), (result.FirstBrokenEntry, result.Reason));
            }

            store.Entries[place] = whole;
        }
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
        byte[] forged = Flip(store.Entries[7].Bytes, Encoding.UTF8.GetString(store.Entries[7].Bytes.Span).IndexOf("C-7", StringComparison.Ordinal) + 2);
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

    [Fact]
    public async Task VerifyAsync_EveryByteOfEverySubtreeFlipped_IsSeen()
    {
        EditableAuditStore store = await StoreAsync();
        foreach ((MerkleNode node, ReadOnlyMemory<byte> hash) in store.Nodes.ToArray())
        {
            for (int at = 0; at < hash.Length; at++)
            {
                store.Nodes[node] = Flip(hash, at);
                Assert.Equal(AuditDamage.NodeChanged, (await AuditVerifier.VerifyAsync(store)).Reason);
            }

            store.Nodes[node] = hash;
        }

        for (int at = 0; at < MerkleHash.Length; at++)
        {
            AuditTreeHead head = store.Head!;
            store.Head = head with { RootHash = Flip(head.RootHash, at) };
            Assert.Equal(AuditDamage.RootChanged, (await AuditVerifier.VerifyAsync(store)).Reason);
            store.Head = head;
        }
    }

    [Fact]
    public async Task VerifyAsync_AgainstAnOlderCheckpoint_FindsWhatIsWholeInItselfAndNotTheSame()
    {
        using var signer = EcdsaRecordSigner.Create();
        using var verifier = new EcdsaRecordVerifier(signer.PublicKey);
        var kept = new InMemoryAuditStore();
        using var log = new AuditLog(kept, _time);
        for (int index = 0; index < 11; index++)
        {
            await log.AppendAsync(AuditEvent.Of("case.received").With("case", $"C-{index}"));
        }

        AuditCheckpoint older = await log.SignCheckpointAsync("city", signer);
        await log.AppendAsync(AuditEvent.Of("later"));
        Assert.True((await AuditVerifier.VerifyAsync(kept, older, verifier)).IsIntact);

        var rewritten = new EditableAuditStore(await AuditLogs.OfAsync(12, _time));
        Assert.True((await AuditVerifier.VerifyAsync(rewritten)).IsIntact);
        Assert.Equal(AuditDamage.HistoryRewritten, (await AuditVerifier.VerifyAsync(rewritten, older, verifier)).Reason);
        var cut = new EditableAuditStore(await AuditLogs.OfAsync(5, _time));
        Assert.Equal(AuditDamage.Truncated, (await AuditVerifier.VerifyAsync(cut, older, verifier)).Reason);
        Assert.Equal(AuditDamage.Truncated, (await AuditVerifier.VerifyAsync(new InMemoryAuditStore(), older, verifier)).Reason);
        Assert.Equal(AuditDamage.CheckpointForged, (await AuditVerifier.VerifyAsync(kept, older with { Size = 10 }, verifier)).Reason);
        using var stranger = EcdsaRecordSigner.Create();
        Assert.Equal(AuditDamage.CheckpointForged, (await AuditVerifier.VerifyAsync(kept, await log.SignCheckpointAsync("city", stranger), verifier)).Reason);
    }

    private async Task<EditableAuditStore> StoreAsync() => new(await AuditLogs.OfAsync(Count, _time));

    private static byte[] Flip(ReadOnlyMemory<byte> bytes, int at)
    {
        byte[] copy = bytes.ToArray();
        copy[at] ^= 1;
        return copy;
    }
}
