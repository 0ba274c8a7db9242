using Yipai.EntityFrameworkCore.Audit;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.Privacy.Audit;
using Yipai.Sdk.Testing;

namespace Yipai.EntityFrameworkCore.Tests.Audit;

/// <summary>What an audit store in a database keeps to besides.</summary>
public abstract class DatabaseAuditStoreContract : AuditStoreContract, IDisposable
{
    private readonly TestStores _stores;

    protected DatabaseAuditStoreContract() => _stores = new TestStores(Connect);

    [SkippableFact]
    public async Task Nothing_of_one_handler_is_found_under_another()
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
    public async Task Of_two_writers_at_one_place_the_second_writes_nothing(int before)
    {
        IAuditStore[] stores = [await OpenAsync(), await OpenAsync()];
        await AppendAsync(stores[0], before);
        using var first = new AuditLog(stores[0], TimeProvider.System);
        using var second = new AuditLog(new Delayed(stores[1], () => first.AppendAsync(AuditEvent.Of("first")).AsTask()), TimeProvider.System);
        YipaiStorageException failure = await Assert.ThrowsAsync<YipaiStorageException>(() => second.AppendAsync(AuditEvent.Of("second")).AsTask());
        Assert.Equal("YP0410", failure.Code);
        AssertIntact(before + 1, await AuditVerifier.VerifyAsync(stores[0]));
    }

    [SkippableFact]
    public async Task Of_writers_that_always_meet_one_gets_the_place_each_time()
    {
        const int Writers = 3;
        const int Rounds = 20;
        using var meeting = new Barrier(Writers);
        bool Meet() => meeting.SignalAndWait(TimeSpan.FromSeconds(30)) ? true : throw new TimeoutException("A writer did not come.");
        IAuditStore[] stores = [await OpenAsync(), await OpenAsync(), await OpenAsync()];
        int[] written = await Task.WhenAll(stores.Select(store => Task.Factory.StartNew(
            () =>
            {
                using var log = new AuditLog(new Delayed(store, () => Task.FromResult(Meet())), TimeProvider.System);
                int done = 0;
                for (int round = 0; round < Rounds; round++)
                {
                    done += TryAppend(log) ? 1 : 0;
                    Meet();
                }

                return done;
            },
            TaskCreationOptions.LongRunning)));
        Assert.Equal(Rounds, written.Sum());
        AssertIntact(Rounds, await AuditVerifier.VerifyAsync(stores[0]));
    }

    [SkippableFact]
    [Covers("P4.3.3")]
    public async Task A_salt_once_forgotten_is_gone_and_the_log_is_whole()
    {
        var store = (DatabaseAuditStore)await OpenAsync();
        AuditEntry entry = (await AppendAsync(store, 2))[1];
        AuditOpening opening = (await store.FindOpeningAsync(1, "reporter"))!;
        Assert.True(AuditCommitment.Matches(entry.Commitments["reporter"], "13912345678", opening.Salt.Span));

        Assert.False(await ((DatabaseAuditStore)await OpenAsync("city-b")).ForgetOpeningAsync(1, "reporter"));
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

    protected override async Task<IAuditStore> OpenAsync(string handlerId = "city-a") => new DatabaseAuditStore(await _stores.OpenAsync(), handlerId);

    protected abstract YipaiDatabase Connect();

    private static bool TryAppend(AuditLog log)
    {
        try
        {
            log.AppendAsync(AuditEvent.Of("case.received")).AsTask().GetAwaiter().GetResult();
            return true;
        }
        catch (YipaiStorageException exception) when (exception.Code == "YP0410")
        {
            return false;
        }
    }

    /// <summary>A store on which something happens between the reading of a log and the writing to it.</summary>
    private sealed class Delayed(IAuditStore inner, Func<Task> meanwhile) : IAuditStore
    {
        public async ValueTask AppendAsync(AuditEntry entry, IReadOnlyList<AuditOpening> openings, AuditTreeHead head, CancellationToken cancellationToken = default)
        {
            await meanwhile();
            await inner.AppendAsync(entry, openings, head, cancellationToken);
        }

        public IAsyncEnumerable<StoredAuditEntry> ReadAsync(long from, CancellationToken cancellationToken = default) => inner.ReadAsync(from, cancellationToken);

        public ValueTask<AuditTreeHead?> GetHeadAsync(CancellationToken cancellationToken = default) => inner.GetHeadAsync(cancellationToken);
    }
}
