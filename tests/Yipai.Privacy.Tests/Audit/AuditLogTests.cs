using System.Text;
using Microsoft.Extensions.Time.Testing;
using Yipai.Privacy.Audit;
using Yipai.Privacy.Clauses;

namespace Yipai.Privacy.Tests.Audit;

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
        AuditOpening opening = Assert.Single(store.Openings);
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
        Assert.NotEqual(store.Openings[0].Salt.ToArray(), store.Openings[1].Salt.ToArray());
    }

    [Theory]
    [InlineData("")]
    [InlineData("a reporter called from 13912345678")]
    [InlineData("举报人")]
    public void With_FreeText_IsRefusedWithoutRepeatingIt(string text)
    {
        PrivacyException refusal = Assert.Throws<PrivacyException>(() => AuditEvent.Of("a").With("note", text));
        Assert.Equal("YP0150", refusal.Code);
        Assert.DoesNotContain(Mobile, refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task AppendAsync_EightAtOnce_LeaveNoGap()
    {
        var store = new SlowAuditStore();
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
        byte[] salt = store.Openings[0].Salt.ToArray();
        Assert.True(AuditCommitment.Matches(entry.Commitments["reporter"], Mobile, salt));

        Assert.True(await store.ForgetOpeningAsync(0, "reporter"));
        Assert.False(await store.ForgetOpeningAsync(0, "reporter"));

        AuditOpening left = Assert.Single(store.Openings);
        Assert.Equal("place", left.Name);
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
        var store = new FailingAuditStore();
        using var log = new AuditLog(store, _time);
        await log.AppendAsync(AuditEvent.Of("a"));
        store.Fails = true;
        await Assert.ThrowsAsync<IOException>(async () => await log.AppendAsync(AuditEvent.Of("b")));
        store.Fails = false;
        AuditEntry next = await log.AppendAsync(AuditEvent.Of("c"));
        Assert.Equal(1, next.Sequence);
        Assert.True((await AuditVerifier.VerifyAsync(store)).IsIntact);
    }

    [Fact]
    public async Task AppendAsync_ADamagedLog_IsNotWrittenTo()
    {
        var store = new EditableAuditStore(await AuditLogs.OfAsync(5, _time));
        store.Entries.RemoveAt(2);
        using var log = new AuditLog(store, _time);
        PrivacyException refusal = await Assert.ThrowsAsync<PrivacyException>(async () => await log.AppendAsync(AuditEvent.Of("a")));
        Assert.Equal("YP0151", refusal.Code);
        Assert.Contains("entry 2", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(4, store.Entries.Count);
    }
}
