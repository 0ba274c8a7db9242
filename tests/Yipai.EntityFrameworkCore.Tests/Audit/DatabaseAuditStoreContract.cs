using Yipai.EntityFrameworkCore.Audit;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.Privacy;
using Yipai.Privacy.Proofs;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Audit;
using Yipai.Privacy.Server.Storage;
using Yipai.Sdk.Testing;

namespace Yipai.EntityFrameworkCore.Tests.Audit;

/// <summary>What an audit store in a database keeps to besides.</summary>
public abstract class DatabaseAuditStoreContract : AuditStoreContract, IDisposable
{
    private readonly TestStores _stores;

    protected DatabaseAuditStoreContract() => _stores = new TestStores(Connect);

    [SkippableFact]
    public async Task AuditStore_EntriesOfAnotherHandler_AreNotFound()
    {
        IAuditStore ours = await OpenAsync();
        IAuditStore theirs = await OpenAsync("city-b");

        await AppendAsync(ours, 3);

        Assert.Null(await theirs.GetHeadAsync());
        await AppendAsync(theirs, 2);
        AssertIntact(3, await AuditVerifier.VerifyAsync(ours));
        AssertIntact(2, await AuditVerifier.VerifyAsync(theirs));
    }

    [SkippableTheory]
    [InlineData(0)]
    [InlineData(3)]
    public async Task AppendAsync_AnotherWriterTookThePlace_TakesTheNext(int before)
    {
        IAuditStore[] stores = [await OpenAsync(), await OpenAsync()];
        await AppendAsync(stores[0], before);
        using var first = new AuditLog(stores[0], TimeProvider.System);
        bool isOnce = true;
        using var second = new AuditLog(new Delayed(stores[1], async () =>
        {
            if (isOnce)
            {
                isOnce = false;
                await first.AppendAsync(AuditEvent.Of("first"));
            }
        }), TimeProvider.System);

        AuditEntry entry = await second.AppendAsync(AuditEvent.Of("second"));

        Assert.Equal(before + 1, entry.Sequence);
        AssertIntact(before + 2, await AuditVerifier.VerifyAsync(stores[0]));
    }

    [SkippableFact]
    public async Task AppendAsync_WritersMeetingRepeatedly_LoseNothing()
    {
        const int Writers = 3;
        const int Rounds = 20;
        IAuditStore[] stores = [await OpenAsync(), await OpenAsync(), await OpenAsync()];
        await Task.WhenAll(stores.Select((store, writer) => Task.Factory.StartNew(
            () =>
            {
                using var log = new AuditLog(new Delayed(store, () => Task.Delay(1)), TimeProvider.System);
                for (int round = 0; round < Rounds; round++)
                {
                    log.AppendAsync([AuditEvent.Of("meeting").With("who", $"{writer}-{round}"), AuditEvent.Of("meeting.second")]).AsTask()
                        .GetAwaiter().GetResult();
                }
            },
            TaskCreationOptions.LongRunning)));
        AssertIntact(Writers * Rounds * 2, await AuditVerifier.VerifyAsync(stores[0]));

        HashSet<string> kept =
            [.. (await ReadAsync(stores[0], 0)).Select(entry => AuditEntry.Read(entry.Bytes).Facts.GetValueOrDefault("who", ""))];

        Assert.Equal((Writers * Rounds) + 1, kept.Count);
    }

    [SkippableFact]
    public async Task ProveInclusionAsync_StoredSubtrees_GiveProofsThatVerify()
    {
        IAuditStore store = await OpenAsync();
        AuditEntry[] entries = await AppendAsync(store, 37);
        using var log = new AuditLog(await OpenAsync(), TimeProvider.System);

        AuditTreeHead head = (await store.GetHeadAsync())!;

        Assert.All(entries, entry => Assert.True(
            log.ProveInclusionAsync(entry.Sequence).AsTask().GetAwaiter().GetResult().Verifies(entry.LeafHash.Span, head.RootHash.Span)));
        await log.AppendAsync(AuditEvent.Of("later"));
        AuditTreeHead later = (await store.GetHeadAsync())!;
        ConsistencyProof proof = await log.ProveConsistencyAsync(37);
        Assert.True(proof.Verifies(head.RootHash.Span, later.RootHash.Span));
    }

    [SkippableFact]
    [Covers("P4.3.3")]
    public async Task ForgetOpeningAsync_KnownSalt_IsGoneAndTheLogStaysIntact()
    {
        IAuditStore store = await OpenAsync();
        AuditEntry entry = (await AppendAsync(store, 2))[1];

        AuditOpening opening = (await store.FindOpeningAsync(1, "reporter"))!;

        Assert.True(AuditCommitment.Matches(entry.Commitments["reporter"], "13912345678", opening.Salt.Span));

        Assert.False(await (await OpenAsync("city-b")).ForgetOpeningAsync(1, "reporter"));
        Assert.True(await store.ForgetOpeningAsync(1, "reporter"));
        Assert.False(await store.ForgetOpeningAsync(1, "reporter"));
        Assert.Null(await store.FindOpeningAsync(1, "reporter"));
        Assert.NotNull(await store.FindOpeningAsync(0, "reporter"));
        AssertIntact(2, await AuditVerifier.VerifyAsync(store));
    }

    public virtual void Dispose()
    {
        _stores.Dispose();
        GC.SuppressFinalize(this);
    }

    protected override async Task<IAuditStore> OpenAsync(string handlerId = "city-a") =>
        new DatabaseAuditStore(await _stores.OpenAsync(), new HandlerId(handlerId));

    protected abstract YipaiDatabase Connect();

    /// <summary>A store on which something happens between the reading of a log and the writing to it.</summary>
    private sealed class Delayed(IAuditStore inner, Func<Task> meanwhile) : IAuditStore
    {
        public async ValueTask<bool> TryAppendAsync(AuditBatch batch, CancellationToken cancellationToken = default)
        {
            await meanwhile();
            return await inner.TryAppendAsync(batch, cancellationToken);
        }

        public IAsyncEnumerable<StoredAuditEntry> ReadAsync(long from, CancellationToken cancellationToken = default) =>
            inner.ReadAsync(from, cancellationToken);

        public ValueTask<AuditTreeHead?> GetHeadAsync(CancellationToken cancellationToken = default) =>
            inner.GetHeadAsync(cancellationToken);

        public ValueTask<IReadOnlyList<ReadOnlyMemory<byte>>> ReadNodesAsync(IReadOnlyList<MerkleNode> nodes,
            CancellationToken cancellationToken = default) =>
            inner.ReadNodesAsync(nodes, cancellationToken);

        public ValueTask<AuditOpening?> FindOpeningAsync(long sequence, string name, CancellationToken cancellationToken = default) =>
            inner.FindOpeningAsync(sequence, name, cancellationToken);

        public ValueTask<bool> ForgetOpeningAsync(long sequence, string name, CancellationToken cancellationToken = default) =>
            inner.ForgetOpeningAsync(sequence, name, cancellationToken);
    }
}
