using System.Text;
using Yipai.Cases;
using Yipai.Cases.Codes;
using Yipai.Cases.Reporting;

namespace Yipai.Client.Tests.Drafts;

/// <summary>What every store of drafts keeps.</summary>
public abstract class DraftStoreContract
{
    protected const string Owner = "subject-1";

    protected static readonly DateTimeOffset Start = new(2026, 3, 1, 8, 0, 0, TimeSpan.Zero);

    protected abstract IDraftStore Store { get; }

    public static TheoryData<string> Beginnings => ["photo", "words", "place", "nothing", "everything"];

    [Theory, MemberData(nameof(Beginnings))]
    public async Task ListAsync_WhatWasKept_IsWhole(string beginning)
    {
        ReportDraft draft = Begun(beginning);

        await Store.KeepAsync(Kept(1, draft));

        KeptDraft found = Assert.Single(await Store.ListAsync(Owner));
        Assert.Equal((Kept(1, draft).Id, Owner, Start), (found.Id, found.OwnerId, found.KeptAt));
        Assert.Equal(draft with { Photos = [] }, found.Draft with { Photos = [] });
        Assert.Equal(await BytesAsync(draft), await BytesAsync(found.Draft));
    }

    [Fact]
    public async Task KeepAsync_APhotoWhoseFileIsGoneLater_KeepsItsBytes()
    {
        bool isGone = false;
        ReportPhoto photo = ReportPhoto.FromStream(_ =>
            isGone ? throw new FileNotFoundException() : ValueTask.FromResult<Stream>(new MemoryStream("photo"u8.ToArray())));
        await Store.KeepAsync(Kept(1, new ReportDraft { Photos = [photo] }));
        isGone = true;

        Assert.Equal(["photo"], await BytesAsync((await Store.ListAsync(Owner))[0].Draft));
    }

    [Fact]
    public async Task KeepAsync_APhotoThatCannotBeRead_LeavesTheEarlierDraft()
    {
        await Store.KeepAsync(Kept(1, Begun("everything")));
        ReportPhoto gone = ReportPhoto.FromStream(_ => throw new FileNotFoundException());

        CasesException refused = await Assert.ThrowsAsync<CasesException>(
            async () => await Store.KeepAsync(Kept(1, new ReportDraft { Description = "later", Photos = [gone] })));
        Assert.Equal("YP0217", refused.Code);
        Assert.Equal(Begun("everything").Description, Assert.Single(await Store.ListAsync(Owner)).Draft.Description);
    }

    [Fact]
    public async Task KeepAsync_AnOpenedDraftWithFewerPhotos_KeepsTheRightOne()
    {
        await Store.KeepAsync(Kept(1, Begun("everything")));
        ReportDraft opened = (await Store.ListAsync(Owner))[0].Draft;

        await Store.KeepAsync(Kept(1, opened with { Photos = [opened.Photos[1]] }));

        Assert.Equal(["second"], await BytesAsync((await Store.ListAsync(Owner))[0].Draft));
    }

    [Fact]
    public async Task ListAsync_SeveralDrafts_LastKeptFirstAndOfOneWriterOnly()
    {
        await Store.KeepAsync(Kept(1, Begun("words")));
        await Store.KeepAsync(Kept(2, Begun("place")) with { KeptAt = Start.AddMinutes(1) });

        await Store.KeepAsync(Kept(3, Begun("photo")) with { OwnerId = "" });

        Assert.Equal([Kept(2, new()).Id, Kept(1, new()).Id], (await Store.ListAsync(Owner)).Select(draft => draft.Id));
        Assert.Equal(Kept(3, new()).Id, Assert.Single(await Store.ListAsync("")).Id);
        Assert.Empty(await Store.ListAsync("subject-2"));
    }

    [Fact]
    public async Task RemoveAsync_ADraft_TakesItsPhotosToo()
    {
        await Store.KeepAsync(Kept(1, Begun("everything")));
        await Store.KeepAsync(Kept(2, Begun("words")));
        await Store.RemoveAsync(Kept(1, new()).Id);

        await Store.RemoveAsync(Kept(1, new()).Id);

        Assert.Equal(Kept(2, new()).Id, Assert.Single(await Store.ListAsync(Owner)).Id);
    }

    [Fact]
    public async Task EraseAsync_OneWriter_LeavesTheOthers()
    {
        await Store.KeepAsync(Kept(1, Begun("everything")));
        await Store.KeepAsync(Kept(2, Begun("words")));
        await Store.KeepAsync(Kept(3, Begun("words")) with { OwnerId = "subject-2" });

        await Store.EraseAsync(Owner);

        Assert.Empty(await Store.ListAsync(Owner));
        Assert.Single(await Store.ListAsync("subject-2"));
    }

    protected static KeptDraft Kept(byte number, ReportDraft draft) =>
        new(new DraftId(new Guid(number, 0, 0, new byte[8])), Owner, Start, draft);

    protected static ReportDraft Begun(string beginning) => beginning switch
    {
        "photo" => new() { Photos = [ReportPhoto.FromBytes("first"u8.ToArray())] },
        "words" => new() { Description = "井盖坏了", IsAnonymous = true },
        "place" => new() { Place = ReportedPlace.FromMapPin(GeoPoint.Gcj02(38.914, 121.6147)) },
        "everything" => new()
        {
            Subject = CaseCatalogue.GbT30428.Component("01-01"),
            Description = "井盖破损，影响通行",
            Place = ReportedPlace.FromAddress("中山路1号"),
            Photos = [ReportPhoto.FromBytes("first"u8.ToArray()), ReportPhoto.FromBytes("second"u8.ToArray())],
            Contact = new ReporterContact { MobileNumber = "13812345678", Name = "王小明" },
        },
        _ => new(),
    };

    protected static async Task<string[]> BytesAsync(ReportDraft draft)
    {
        var bytes = new List<string>();
        foreach (ReportPhoto photo in draft.Photos)
        {
            bytes.Add(Encoding.UTF8.GetString((await photo.ReadAsync()).Span));
        }

        return [.. bytes];
    }
}
