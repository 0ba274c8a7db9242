using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Cases.Storage;
using Yipai.Privacy;
using static Yipai.EntityFrameworkCore.Tests.Cases.SampleCases;

namespace Yipai.EntityFrameworkCore.Tests.Cases;

/// <summary>What every store of reporters keeps to.</summary>
public abstract class ReporterStoreContract
{
    private static readonly SubjectId Person = new("person-1");
    private static readonly SubjectId Other = new("person-2");
    private static readonly PhotoDigest Second = PhotoDigest.Parse(new string('b', 64));

    /// <summary>The stores of this test; each call is another writer.</summary>
    protected abstract Task<CaseStores> OpenAsync();

    [SkippableFact]
    public async Task FindAsync_KeptReporters_GivesThoseOfTheGivenCases()
    {
        IReporterStore store = (await OpenAsync()).Reporters;
        var named = new CaseReporter(Id(1), Person, new ReporterContact { MobileNumber = "13812345678", Name = "张三" });
        await store.KeepAsync(Handler, named);
        await store.KeepAsync(Handler, new CaseReporter(Id(2), Other));

        IReadOnlyDictionary<CaseId, CaseReporter> found = await (await OpenAsync()).Reporters.FindAsync(Handler, [Id(1), Id(3), Id(1)]);

        Assert.Equal(named, Assert.Single(found).Value);
    }

    [SkippableFact]
    public async Task KeepAsync_CaseHasAReporter_WritesNothing()
    {
        IReporterStore store = (await OpenAsync()).Reporters;
        await store.KeepAsync(Handler, new CaseReporter(Id(1), Person));

        bool isKept = await store.KeepAsync(Handler, new CaseReporter(Id(1), Other));

        Assert.False(isKept);
        Assert.Equal(Person, (await store.FindAsync(Handler, [Id(1)]))[Id(1)].SubjectId);
    }

    [SkippableFact]
    public async Task OwnsPhotosAsync_EveryPhotoIsThePersons_IsTrueForThatPersonAndHandlerOnly()
    {
        IReporterStore store = (await OpenAsync()).Reporters;
        await store.KeepPhotoAsync(Handler, Photo, Person);
        await store.KeepPhotoAsync(Handler, Photo, Person);
        await store.KeepPhotoAsync(Handler, Second, Other);

        bool[] owned =
        [
            await store.OwnsPhotosAsync(Handler, [Photo, Photo], Person), await store.OwnsPhotosAsync(Handler, [], Person),
            await store.OwnsPhotosAsync(Handler, [Photo, Second], Person),
                await store.OwnsPhotosAsync(new HandlerId("city-b"), [Photo], Person),
        ];

        Assert.Equal([true, true, false, false], owned);
    }

    [SkippableFact]
    public async Task CutAsync_Person_DeletesThePersonsLinksAndNobodyElses()
    {
        CaseStores stores = await OpenAsync();
        await stores.Cases.OpenAsync(Handler, New(1));
        await stores.Reporters.KeepAsync(Handler, new CaseReporter(Id(1), Person));
        await stores.Reporters.KeepAsync(Handler, new CaseReporter(Id(2), Other));
        await stores.Reporters.KeepAsync(new HandlerId("city-b"), new CaseReporter(Id(1), Person));
        await stores.Reporters.KeepPhotoAsync(Handler, Photo, Person);

        await stores.Reporters.CutAsync(Handler, Person);

        Assert.Empty(await stores.Reporters.FindAsync(Handler, Person));
        Assert.False(await stores.Reporters.OwnsPhotosAsync(Handler, [Photo], Person));
        Assert.Single(await stores.Reporters.FindAsync(Handler, Other));
        Assert.Single(await stores.Reporters.FindAsync(new HandlerId("city-b"), Person));
        Assert.NotNull(await stores.Cases.FindAsync(Handler, Id(1)));
    }
}
