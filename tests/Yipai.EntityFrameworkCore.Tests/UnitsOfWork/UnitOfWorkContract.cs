using Yipai.EntityFrameworkCore.Tests.Consent;
using Yipai.EntityFrameworkCore.Tests.Disclosure;
using Yipai.Privacy;
using Yipai.Privacy.Server;
using Yipai.Privacy.Server.Audit;
using Yipai.Privacy.Server.Storage;

namespace Yipai.EntityFrameworkCore.Tests.UnitsOfWork;

/// <summary>What every unit of work keeps to.</summary>
public abstract class UnitOfWorkContract
{
    private static readonly HandlerId Handler = new("city-a");
    private static readonly SubjectId Subject = new("person-1");

    private static readonly DateTimeOffset Now = new(2026, 11, 20, 8, 0, 0, TimeSpan.Zero);

    /// <summary>The stores of one database with their unit of work.</summary>
    private protected abstract Task<UnitStores> OpenAsync();

    [SkippableFact]
    public async Task RunAsync_WorkReturns_KeepsWhatEveryStoreWrote()
    {
        UnitStores stores = await OpenAsync();

        int result = await stores.Unit.RunAsync(async cancelled =>
        {
            await WriteAsync(stores, 1, cancelled);
            return 7;
        });

        Assert.Equal(7, result);
        Assert.Equal((1, 1, 1, 1), await CountAsync(stores));
    }

    [SkippableFact]
    public async Task RunAsync_WorkThrows_KeepsNothingAndHandsTheErrorOn()
    {
        UnitStores stores = await OpenAsync();

        await WriteAsync(stores, 1, default);

        await Assert.ThrowsAsync<TimeoutException>(() => stores.Unit.RunAsync<int>(async cancelled =>
        {
            await WriteAsync(stores, 2, cancelled);
            throw new TimeoutException();
        }));

        Assert.Equal((1, 1, 1, 1), await CountAsync(stores));
    }

    [SkippableFact]
    public async Task RunAsync_AfterARollback_TheLogGoesOn()
    {
        UnitStores stores = await OpenAsync();

        await Assert.ThrowsAsync<TimeoutException>(() => stores.Unit.RunAsync<int>(async cancelled =>
        {
            await WriteAsync(stores, 1, cancelled);
            throw new TimeoutException();
        }));

        await WriteAsync(stores, 2, default);

        Assert.Equal((1, 1, 1, 1), await CountAsync(stores));
        Assert.True((await AuditVerifier.VerifyAsync(stores.Audit)).IsIntact);
    }

    [SkippableFact]
    public async Task RunAsync_InsideAUnit_JoinsIt()
    {
        UnitStores stores = await OpenAsync();

        await Assert.ThrowsAsync<TimeoutException>(() => stores.Unit.RunAsync<int>(async cancelled =>
        {
            await stores.Unit.RunAsync(
                async inner =>
                {
                    await WriteAsync(stores, 1, inner);
                    return true;
                },
                cancelled);
            throw new TimeoutException();
        }));

        Assert.Equal((0, 0, 0, 0), await CountAsync(stores));
    }

    [SkippableFact]
    public async Task RunAsync_ReadInsideTheUnit_SeesWhatTheUnitWrote()
    {
        UnitStores stores = await OpenAsync();

        (int, int, int, int) seen = await stores.Unit.RunAsync(async cancelled =>
        {
            await WriteAsync(stores, 1, cancelled);
            return await CountAsync(stores);
        });

        Assert.Equal((1, 1, 1, 1), seen);
    }

    private static async Task WriteAsync(UnitStores stores, int number, CancellationToken cancellationToken)
    {
        await stores.Ledger.AppendAsync(SampleEntries.Notice(number, Subject, Handler), cancellationToken);
        await stores.Log.AppendAsync(AuditEvent.Of("notice.shown").Committing("subject", Subject.Value), cancellationToken);
        await stores.Rights.AppendAsync(new StoredRightsStep(SampleEntries.Id(number), 0, Handler, Subject, Now, new byte[] { 1 }),
            cancellationToken);
        await stores.Disclosures.AppendAsync(DisclosureRecordStoreContract.Record(number), cancellationToken);
    }

    private static async Task<(int Entries, int Logged, int Requests, int Records)> CountAsync(UnitStores stores) => (
        await stores.Ledger.ReadAsync(Handler, Subject).CountAsync(),
        await stores.Audit.ReadAsync(0).CountAsync(),
        await stores.Rights.FindAsync(Handler, Subject).CountAsync(),
        await stores.Disclosures.ReadAsync(Handler).CountAsync());
}
