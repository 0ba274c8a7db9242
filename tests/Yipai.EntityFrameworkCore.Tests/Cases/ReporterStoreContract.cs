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
    public async Task ChangeContactAsync_OwnCase_ReplacesTheContactOfThatCaseAlone()
    {
        IReporterStore store = (await OpenAsync()).Reporters;
        var contact = new ReporterContact { MobileNumber = "13812345678", Name = "张三" };
        await store.KeepAsync(Handler, new CaseReporter(Id(1), Person, contact));
        await store.KeepAsync(Handler, new CaseReporter(Id(2), Person, contact));

        bool isOwn = await store.ChangeContactAsync(Handler, Person, Id(1), contact with { MobileNumber = "13912345678", Name = null });
        bool isForeign = await store.ChangeContactAsync(Handler, Other, Id(2), null);

        IReadOnlyDictionary<CaseId, CaseReporter> found = await store.FindAsync(Handler, [Id(1), Id(2)]);

        Assert.Equal((true, false), (isOwn, isForeign));
        Assert.Equal(new ReporterContact { MobileNumber = "13912345678" }, found[Id(1)].Contact);
        Assert.Equal(contact, found[Id(2)].Contact);
    }

    [SkippableFact]
    public async Task RestrictAsync_OwnCase_IsKeptUntilItIsLifted()
    {
        IReporterStore store = (await OpenAsync()).Reporters;
        await store.KeepAsync(Handler, new CaseReporter(Id(1), Person));
        await store.KeepAsync(Handler, new CaseReporter(Id(2), Person));

        await store.RestrictAsync(Handler, Person, Id(1), isRestricted: true);
        await store.RestrictAsync(Handler, Other, Id(2), isRestricted: true);
        IReadOnlyDictionary<CaseId, CaseReporter> restricted = await store.FindAsync(Handler, [Id(1), Id(2)]);
        await store.RestrictAsync(Handler, Person, Id(1), isRestricted: false);

        Assert.Equal((true, false), (restricted[Id(1)].IsRestricted, restricted[Id(2)].IsRestricted));
        Assert.False((await store.FindAsync(Handler, [Id(1)]))[Id(1)].IsRestricted);
    }

    [SkippableFact]
    public async Task CutCaseAsync_OneCase_DeletesItsLinkAndItsPhotosAlone()
    {
        IReporterStore store = (await OpenAsync()).Reporters;
        await store.KeepAsync(Handler, new CaseReporter(Id(1), Person));
        await store.KeepAsync(Handler, new CaseReporter(Id(2), Person));
        await store.KeepPhotoAsync(Handler, Photo, Person);
        await store.KeepPhotoAsync(Handler, Second, Person);

        await store.CutCaseAsync(Handler, Other, Id(1), [Photo]);
        int before = (await store.FindAsync(Handler, Person)).Count;
        await store.CutCaseAsync(Handler, Person, Id(1), [Photo]);

        Assert.Equal(2, before);
        Assert.Equal(Id(2), Assert.Single(await store.FindAsync(Handler, Person)).CaseId);
        Assert.Equal(
            (false, true),
            (await store.OwnsPhotosAsync(Handler, [Photo], Person), await store.OwnsPhotosAsync(Handler, [Second], Person)));
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
