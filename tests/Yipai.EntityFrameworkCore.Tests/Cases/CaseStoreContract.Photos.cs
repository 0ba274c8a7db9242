using Yipai.Cases.Codes;
using Yipai.Cases.Storage;
using static Yipai.EntityFrameworkCore.Tests.Cases.SampleCases;

namespace Yipai.EntityFrameworkCore.Tests.Cases;

public abstract partial class CaseStoreContract
{
    [SkippableFact]
    public async Task PassPhotoAsync_PhotoOfTheCase_PublishesItsCopy()
    {
        ICaseStore store = (await OpenAsync()).Cases;
        await ReceiveAsync(store, 1);
        PhotoDigest copy = PhotoDigest.Parse(new string('b', 64));
        await store.PassPhotoAsync(Handler, Id(1), Photo, Photo);

        bool isPassed = await store.PassPhotoAsync(Handler, Id(1), Photo, copy);

        Assert.True(isPassed);
        Assert.Equal(copy, Assert.Single((await store.FindAsync(Handler, Id(1)))!.File.Photos).PublicCopy);
    }

    [SkippableFact]
    public async Task RefusePhotoAsync_PassedPhoto_TakesTheApprovalBack()
    {
        ICaseStore store = (await OpenAsync()).Cases;
        await ReceiveAsync(store, 1);
        await store.PassPhotoAsync(Handler, Id(1), Photo, Photo);

        bool[] refused = [await store.RefusePhotoAsync(Handler, Id(1), Photo), await store.RefusePhotoAsync(Handler, Id(2), Photo)];

        Assert.Equal([true, false], refused);
        Assert.Null(Assert.Single((await store.FindAsync(Handler, Id(1)))!.File.Photos).PublicCopy);
    }

    [SkippableFact]
    public async Task PassPhotoAsync_PhotoOfNoCase_IsRefused()
    {
        ICaseStore store = (await OpenAsync()).Cases;
        await ReceiveAsync(store, 1);
        PhotoDigest foreign = PhotoDigest.Parse(new string('c', 64));

        bool[] passed = [await store.PassPhotoAsync(Handler, Id(1), foreign, foreign),
            await store.PassPhotoAsync(Handler, Id(2), Photo, Photo)];

        Assert.Equal([false, false], passed);
        Assert.Null(Assert.Single((await store.FindAsync(Handler, Id(1)))!.File.Photos).PublicCopy);
    }
}
