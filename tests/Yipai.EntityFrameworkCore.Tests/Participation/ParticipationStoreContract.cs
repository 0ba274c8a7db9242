using Yipai.Cases.Participation;
using Yipai.Privacy;

namespace Yipai.EntityFrameworkCore.Tests.Participation;

/// <summary>What every store of participation keeps to.</summary>
public abstract class ParticipationStoreContract
{
    private static readonly HandlerId Handler = new("city-a");
    private static readonly SubjectId Person = new("person-1");
    private static readonly SubjectId Other = new("person-2");
    private static readonly DateTimeOffset At = new(2026, 11, 30, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The store of this test; each call is another writer.</summary>
    protected abstract Task<IParticipationStore> OpenAsync();

    [SkippableFact]
    public async Task FindAsync_KeptAct_GivesItBackWhole()
    {
        ParticipationRecord kept = Comment("a", Person) with
        {
            Entry = Comment("a", Person).Entry with { Nickname = "海边走", QuestionId = "q" },
        };

        await (await OpenAsync()).AddAsync(Handler, kept);

        Assert.Equal(kept, await (await OpenAsync()).FindAsync(Handler, "a"));
    }

    [SkippableFact]
    public async Task AddAsync_KnownId_ChangesNothing()
    {
        IParticipationStore store = await OpenAsync();
        await store.AddAsync(Handler, Like("a", Person));

        bool isNew = await store.AddAsync(Handler, Like("a", Other));

        Assert.Equal((false, Person), (isNew, (await store.FindAsync(Handler, "a"))!.SubjectId));
    }

    [SkippableFact]
    public async Task FindAsync_ActAtAnotherHandler_IsNull()
    {
        IParticipationStore store = await OpenAsync();

        await store.AddAsync(Handler, Like("a", Person));

        Assert.Null(await store.FindAsync(new HandlerId("city-b"), "a"));
    }

    [SkippableFact]
    public async Task RemoveAsync_ActOfSomebodyElse_ChangesNothing()
    {
        IParticipationStore store = await OpenAsync();
        await store.AddAsync(Handler, Like("a", Person));

        bool byOther = await store.RemoveAsync(Handler, Other, "a");
        bool byPerson = await store.RemoveAsync(Handler, Person, "a");

        Assert.Equal((false, true), (byOther, byPerson));
        Assert.Null(await store.FindAsync(Handler, "a"));
    }

    [SkippableFact]
    public async Task CountAsync_LikesAndOtherActs_CountsTheLikesOfTheTarget()
    {
        IParticipationStore store = await OpenAsync();
        await store.AddAsync(Handler, Like("a", Person));
        await store.AddAsync(Handler, Like("b", Other));
        await store.AddAsync(Handler, Comment("c", Person));
        await store.AddAsync(Handler, Like("d", Person, "elsewhere"));

        int likes = await store.CountAsync(Handler, ParticipationAction.Like, ParticipationTarget.Topic, "topic-1");

        Assert.Equal(2, likes);
    }

    [SkippableFact]
    public async Task FindOwnAsync_TwoCommentsAndALike_GivesEachActionOnce()
    {
        IParticipationStore store = await OpenAsync();
        await store.AddAsync(Handler, Like("a", Person));
        await store.AddAsync(Handler, Comment("b", Person));
        await store.AddAsync(Handler, Comment("c", Person));
        await store.AddAsync(Handler, Like("d", Other, "elsewhere"));

        IReadOnlyList<ParticipationAction> own =
            await store.FindOwnAsync(Handler, Person, ParticipationTarget.Topic, "topic-1");

        Assert.Equal([ParticipationAction.Like, ParticipationAction.Comment], own);
    }

    [SkippableFact]
    public async Task ReadTextsAsync_ManyOfOneInstant_GivesEachOnceNewestFirst()
    {
        IParticipationStore store = await OpenAsync();
        await store.AddAsync(Handler, Like("like", Person));
        for (int number = 0; number < 120; number++)
        {
            await store.AddAsync(Handler, Comment($"c{number:000}", Person, At.AddMinutes(number / 60)));
        }

        var read = new List<ParticipationRecord>();
        IReadOnlyList<ParticipationRecord> page;
        do
        {
            ParticipationPlace? after = read.Count == 0 ? null : ParticipationPlace.Parse(read[^1].Place.ToString());
            page = await store.ReadTextsAsync(Handler, ParticipationTarget.Topic, "topic-1", after);
            read.AddRange(page);
        }
        while (page.Count == IParticipationStore.PageSize);

        Assert.Equal(Enumerable.Range(0, 120).Reverse().Select(number => $"c{number:000}"), read.Select(record => record.Id));
    }

    [SkippableFact]
    public async Task EraseAsync_PersonWithActs_LeavesTheActsOfOthers()
    {
        IParticipationStore store = await OpenAsync();
        await store.AddAsync(Handler, Like("a", Person));
        await store.AddAsync(Handler, Comment("b", Person));
        await store.AddAsync(Handler, Like("c", Other));

        await store.EraseAsync(Handler, Person);

        Assert.Empty(await store.ReadOwnAsync(Handler, Person));
        Assert.Equal("c", Assert.Single(await store.ReadOwnAsync(Handler, Other)).Id);
    }

    private static ParticipationRecord Like(string id, SubjectId person, string targetId = "topic-1") => new(
        id,
        person,
        new ParticipationEntry
        {
            Action = ParticipationAction.Like, Target = ParticipationTarget.Topic, TargetId = targetId, At = At,
        });

    private static ParticipationRecord Comment(string id, SubjectId person, DateTimeOffset? at = null) => new(
        id,
        person,
        new ParticipationEntry
        {
            Action = ParticipationAction.Comment, Target = ParticipationTarget.Topic, TargetId = "topic-1", At = at ?? At, Text = "支持！",
        });
}
