using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Received;
using Yipai.Privacy;
using Yipai.Privacy.Server.Received;

namespace Yipai.EntityFrameworkCore.Tests.Received;

/// <summary>What every store of received information keeps to.</summary>
public abstract class ReceivedStoreContract
{
    private static readonly HandlerId Handler = new("city-a");
    private static readonly SubjectId Person = new("person-1");
    private static readonly DateTimeOffset At = new(2026, 11, 30, 0, 0, 0, TimeSpan.Zero);

    [SkippableFact]
    public async Task FindAsync_KeptRecord_GivesItBackWhole()
    {
        ReceivedRecord kept = New("a");
        await (await OpenAsync()).KeepAsync(Handler, kept);

        ReceivedRecord found = (await (await OpenAsync()).FindAsync(Handler, "a"))!;

        Assert.Equal(kept with { Items = found.Items }, found);
        Assert.Equal(kept.Items, found.Items);
    }

    [SkippableFact]
    public async Task KeepAsync_KnownId_ChangesNothing()
    {
        IReceivedStore store = await OpenAsync();

        await store.KeepAsync(Handler, New("a"));

        Assert.False(await store.KeepAsync(Handler, New("a") with { SourceId = "other" }));

        Assert.Equal("partner", (await store.FindAsync(Handler, "a"))!.SourceId);
    }

    [SkippableFact]
    public async Task ReadAsync_MoreThanAPage_GoesOnAfterTheId()
    {
        IReceivedStore store = await OpenAsync();
        for (int number = 0; number < 103; number++)
        {
            await store.KeepAsync(Handler, New($"{number:d3}"));
        }

        IReadOnlyList<ReceivedRecord> first = await store.ReadAsync(Handler, Person, null);
        IReadOnlyList<ReceivedRecord> next = await store.ReadAsync(Handler, Person, first[^1].Id);

        Assert.Equal((100, 3, "102"), (first.Count, next.Count, next[^1].Id));
    }

    [SkippableFact]
    public async Task EraseAsync_OnePerson_LeavesTheOthers()
    {
        IReceivedStore store = await OpenAsync();
        var other = new SubjectId("person-2");
        await store.KeepAsync(Handler, New("a"));
        await store.KeepAsync(Handler, New("b") with { SubjectId = other });

        await store.EraseAsync(Handler, Person);

        Assert.Empty(await store.ReadAsync(Handler, Person, null));
        Assert.Single(await store.ReadAsync(Handler, other, null));
        Assert.Empty(await store.ReadAsync(new HandlerId("city-b"), other, null));
    }

    /// <summary>The database of this test.</summary>
    private protected abstract Task<YipaiDatabase> OpenDatabaseAsync();

    private static ReceivedRecord New(string id) => new(
        id, Person, "partner", "evidence-1", At, "officer-1", new Dictionary<string, string> { ["phone.mobile"] = "13804110009" });

    private async Task<IReceivedStore> OpenAsync() => new DatabaseReceivedStore(await OpenDatabaseAsync());
}
