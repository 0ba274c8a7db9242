using Yipai.Cases.Participation;
using Yipai.Privacy;

namespace Yipai.EntityFrameworkCore.Tests.Participation;

/// <summary>What every store of preference tags keeps to.</summary>
public abstract class PreferenceTagStoreContract
{
    private static readonly HandlerId Handler = new("city-a");
    private static readonly SubjectId Person = new("person-1");
    private static readonly DateOnly Day = new(2026, 11, 30);

    /// <summary>The store of this test; each call is another writer.</summary>
    protected abstract Task<IPreferenceTagStore> OpenAsync();

    [SkippableFact]
    public async Task CountAsync_SameDayOrAnEarlierOne_CountsOnce()
    {
        IPreferenceTagStore store = await OpenAsync();
        bool first = await store.CountAsync(Handler, Person, "路灯", Day);

        bool again = await store.CountAsync(Handler, Person, "路灯", Day);
        bool earlier = await store.CountAsync(Handler, Person, "路灯", Day.AddDays(-1));

        Assert.Equal((true, false, false), (first, again, earlier));
        Assert.Equal(new PreferenceTag("路灯", 1, Day), Assert.Single(await store.ReadAsync(Handler, Person)));
    }

    [SkippableFact]
    public async Task ReadAsync_SeveralTags_GivesMostDaysFirst()
    {
        await (await OpenAsync()).CountAsync(Handler, Person, "行道树", Day);
        IPreferenceTagStore store = await OpenAsync();
        await store.CountAsync(Handler, Person, "路灯", Day);
        await store.CountAsync(Handler, Person, "路灯", Day.AddDays(2));

        IReadOnlyList<PreferenceTag> tags = await store.ReadAsync(Handler, Person);

        Assert.Equal([new PreferenceTag("路灯", 2, Day.AddDays(2)), new PreferenceTag("行道树", 1, Day)], tags);
    }

    [SkippableFact]
    public async Task ReadAsync_TagsOfAnotherHandlerOrPerson_GivesNone()
    {
        IPreferenceTagStore store = await OpenAsync();

        await store.CountAsync(Handler, Person, "路灯", Day);

        Assert.Empty(await store.ReadAsync(new HandlerId("city-b"), Person));
        Assert.Empty(await store.ReadAsync(Handler, new SubjectId("person-2")));
    }

    [SkippableFact]
    public async Task RemoveAsync_OneOfTwoTags_LeavesTheOther()
    {
        IPreferenceTagStore store = await OpenAsync();
        await store.CountAsync(Handler, Person, "路灯", Day);
        await store.CountAsync(Handler, Person, "行道树", Day);

        bool isRemoved = await store.RemoveAsync(Handler, Person, "路灯");
        bool again = await store.RemoveAsync(Handler, Person, "路灯");

        Assert.Equal((true, false), (isRemoved, again));
        Assert.Equal("行道树", Assert.Single(await store.ReadAsync(Handler, Person)).Name);
    }

    [SkippableFact]
    public async Task EraseAsync_PersonWithTags_LeavesNoneAndSaysSo()
    {
        IPreferenceTagStore store = await OpenAsync();
        await store.CountAsync(Handler, Person, "路灯", Day);
        await store.CountAsync(Handler, Person, "行道树", Day);

        bool isErased = await store.EraseAsync(Handler, Person);
        bool again = await store.EraseAsync(Handler, Person);

        Assert.Equal((true, false), (isErased, again));
        Assert.Empty(await store.ReadAsync(Handler, Person));
    }
}
