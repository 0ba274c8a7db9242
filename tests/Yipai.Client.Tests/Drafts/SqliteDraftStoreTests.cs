using Yipai.Cases.Codes;
using Yipai.Cases.Reporting;
using Yipai.Cases;
using Yipai.Client.Sqlite.Databases;
using Yipai.Client.Sqlite.Drafts;
using Yipai.Client.Sqlite;
using Yipai.Sdk.Testing;

namespace Yipai.Client.Tests.Drafts;

public sealed class SqliteDraftStoreTests : DraftStoreContract, IAsyncLifetime, IDisposable
{
    private readonly ScratchFolder _folder = new();
    private SqliteDatabase _database;

    public SqliteDraftStoreTests() => _database = new SqliteDatabase(_folder.Database);

    protected override IDraftStore Store => Open(CaseCatalogue.GbT30428);

    public Task InitializeAsync() => Task.CompletedTask;

    [Fact]
    public async Task ListAsync_AfterReopening_IsWhole()
    {
        await Store.KeepAsync(Kept(1, Begun("everything")));

        await ReopenAsync();

        KeptDraft found = Assert.Single(await Store.ListAsync(Owner));
        Assert.Equal(Begun("everything") with { Photos = [] }, found.Draft with { Photos = [] });
        Assert.Equal(["first", "second"], await BytesAsync(found.Draft));
    }

    [Fact]
    [Covers("P4.2.2/1")]
    public async Task KeepAsync_AnyDraft_StandsInNoByteOnDisk()
    {
        await Store.KeepAsync(Kept(1, Begun("everything")));
        foreach (string file in Directory.GetFiles(_folder.Root))
        {
            await using var stream = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            byte[] bytes = new byte[stream.Length];
            await stream.ReadExactlyAsync(bytes);
            Assert.All(
                new[] { "井盖"u8.ToArray(), "中山路"u8.ToArray(), "13812345678"u8.ToArray(),
                    "王小明"u8.ToArray(), "second"u8.ToArray(), "subject-1"u8.ToArray() },
                word => Assert.Equal(-1, bytes.AsSpan().IndexOf(word)));
        }
    }

    [Fact]
    public async Task ReadAsync_APhotoOfARemovedDraft_SaysSo()
    {
        await Store.KeepAsync(Kept(1, Begun("everything")));
        ReportDraft opened = (await Store.ListAsync(Owner))[0].Draft;

        await Store.RemoveAsync(Kept(1, new()).Id);

        Assert.Equal("YP0217", (await Assert.ThrowsAsync<CasesException>(async () => await opened.Photos[0].ReadAsync())).Code);
    }

    [Fact]
    public async Task ListAsync_AClassThatTheCatalogueLacks_IsLeftToBeChosenAgain()
    {
        CaseSubject own = CaseCatalogue.GbT30428.Extend(CaseKind.Component, "01-99", "充电桩", "the city").Component("01-99");

        await Store.KeepAsync(Kept(1, Begun("words") with { Subject = own }));

        ReportDraft found = Assert.Single(await Store.ListAsync(Owner)).Draft;
        Assert.Null(found.Subject);
        Assert.Equal(Begun("words").Description, found.Description);
    }

    public async Task DisposeAsync() => await _database.DisposeAsync();

    public void Dispose() => _folder.Dispose();

    private SqliteDraftStore Open(CaseCatalogue catalogue) => new(_database, new KeyFileProtector(_folder.Key), catalogue);

    private async Task ReopenAsync()
    {
        await _database.DisposeAsync();
        _database = new SqliteDatabase(_folder.Database);
    }
}
