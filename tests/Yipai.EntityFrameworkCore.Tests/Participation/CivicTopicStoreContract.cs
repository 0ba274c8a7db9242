using Yipai.Cases.Participation;
using Yipai.Privacy;

namespace Yipai.EntityFrameworkCore.Tests.Participation;

/// <summary>What every store of topics keeps to.</summary>
public abstract class CivicTopicStoreContract
{
    private static readonly HandlerId Handler = new("city-a");
    private static readonly DateTimeOffset At = new(2026, 11, 30, 0, 0, 0, TimeSpan.Zero);

    /// <summary>The store of this test; each call is another writer.</summary>
    protected abstract Task<ICivicTopicStore> OpenAsync();

    [SkippableFact]
    public async Task PublishAsync_KnownTopic_ReplacesTheWordsAndKeepsTheTime()
    {
        await (await OpenAsync()).PublishAsync(Handler, New("a"));
        ICivicTopicStore store = await OpenAsync();

        bool isTaken = await store.PublishAsync(Handler, New("a") with { Title = "新标题", PublishedAt = At.AddDays(1) });

        Assert.Equal((true, New("a") with { Title = "新标题" }), (isTaken, (await store.FindAsync(Handler, "a"))!));
    }

    [SkippableFact]
    public async Task PublishAsync_IdOfAnotherKind_ChangesNothing()
    {
        ICivicTopicStore store = await OpenAsync();
        await store.PublishAsync(Handler, New("a"));

        bool isTaken = await store.PublishAsync(Handler, New("a") with { Kind = ParticipationTarget.Announcement, Title = "公告" });

        Assert.Equal((false, New("a")), (isTaken, (await store.FindAsync(Handler, "a"))!));
    }

    [SkippableFact]
    public async Task FindAsync_TopicOfAnotherHandler_IsNull()
    {
        ICivicTopicStore store = await OpenAsync();

        await store.PublishAsync(Handler, New("a"));

        Assert.Null(await store.FindAsync(new HandlerId("city-b"), "a"));
    }

    [SkippableFact]
    public async Task ReadPageAsync_MoreThanAPage_GivesEachOnceNewestFirst()
    {
        ICivicTopicStore store = await OpenAsync();
        for (int number = 0; number < 25; number++)
        {
            await store.PublishAsync(Handler, New($"t{number:00}") with { PublishedAt = At.AddMinutes(number / 5) });
        }

        IReadOnlyList<CivicTopic> first = await store.ReadPageAsync(Handler);
        IReadOnlyList<CivicTopic> second = await store.ReadPageAsync(Handler, new ParticipationPlace(first[^1].PublishedAt, first[^1].Id));

        Assert.Equal(
            Enumerable.Range(0, 25).Reverse().Select(number => $"t{number:00}"), first.Concat(second).Select(topic => topic.Id));
    }

    private static CivicTopic New(string id) => new(id, ParticipationTarget.Topic, "夜间照明", "哪里最暗？", At);
}
