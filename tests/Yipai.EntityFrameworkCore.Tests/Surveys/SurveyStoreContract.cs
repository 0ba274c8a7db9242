using Yipai.Cases.Participation;
using Yipai.EntityFrameworkCore.Databases;
using Yipai.EntityFrameworkCore.Participation;
using Yipai.Privacy;

namespace Yipai.EntityFrameworkCore.Tests.Surveys;

/// <summary>What every store of surveys keeps to.</summary>
public abstract class SurveyStoreContract
{
    private static readonly HandlerId Handler = new("city-a");
    private static readonly SubjectId Person = new("person-1");
    private static readonly DateTimeOffset At = new(2026, 11, 30, 0, 0, 0, TimeSpan.Zero);

    [SkippableFact]
    public async Task FindAsync_PublishedSurvey_GivesQuestionsInTheirOrder()
    {
        await (await OpenAsync()).PublishAsync(Handler, New("a"));

        PublishedSurvey? found = await (await OpenAsync()).FindAsync(Handler, "a");

        Assert.Equal(("标题", "目的", At), (found!.Title, found.Purpose, found.PublishedAt));
        Assert.Equal(["q2", "q1"], found.Survey.Questions.Keys);
        Assert.False(await (await OpenAsync()).PublishAsync(Handler, New("a")));
    }

    [SkippableFact]
    public async Task ReadPageAsync_MoreSurveysThanAPage_ReadsEachOnce()
    {
        ISurveyStore store = await OpenAsync();
        for (int number = 0; number <= ISurveyStore.PageSize; number++)
        {
            await store.PublishAsync(Handler, New($"s{number:00}"));
        }

        IReadOnlyList<PublishedSurvey> first = await store.ReadPageAsync(Handler);
        IReadOnlyList<PublishedSurvey> second = await store.ReadPageAsync(Handler, new ParticipationPlace(At, first[^1].Survey.Id));

        Assert.Equal((ISurveyStore.PageSize, "s00"), (first.Count, Assert.Single(second).Survey.Id));
    }

    [SkippableFact]
    public async Task AnswerAsync_SecondReplyOfAPerson_ChangesNothing()
    {
        ISurveyStore store = await OpenAsync();
        await store.AnswerAsync(Handler, Reply("a", Person));

        bool isKept = await store.AnswerAsync(Handler, Reply("b", Person));

        Assert.False(isKept);
        Assert.Equal("a", Assert.Single(await store.ReadOwnAsync(Handler, Person, null)).Id);
    }

    [SkippableFact]
    public async Task AnswerAsync_RepliesOfNobody_AreKeptSideBySide()
    {
        ISurveyStore store = await OpenAsync();
        await store.AnswerAsync(Handler, Reply("a", null));
        await store.AnswerAsync(Handler, Reply("b", null));

        IReadOnlyList<KeptSurveyReply> replies = await store.ReadRepliesAsync(Handler, "s", "a");

        Assert.Equal("b", Assert.Single(replies).Id);
        Assert.Equal("很好", (await store.FindReplyAsync(Handler, "a"))!.Answers["q1"]);
    }

    [SkippableFact]
    public async Task RemoveAsync_OneReply_LeavesTheOthers()
    {
        ISurveyStore store = await OpenAsync();
        await store.AnswerAsync(Handler, Reply("a", null));
        await store.AnswerAsync(Handler, Reply("b", null));

        Assert.True(await store.RemoveAsync(Handler, "a"));

        Assert.False(await store.RemoveAsync(Handler, "a"));
        Assert.Equal("b", Assert.Single(await store.ReadRepliesAsync(Handler, "s", null)).Id);
    }

    [SkippableFact]
    public async Task EraseAsync_OnePerson_LeavesTheOthers()
    {
        ISurveyStore store = await OpenAsync();
        await store.AnswerAsync(Handler, Reply("a", Person));
        await store.AnswerAsync(Handler, Reply("b", new SubjectId("person-2")));
        await store.AnswerAsync(Handler, Reply("c", null));

        await store.EraseAsync(Handler, Person);

        Assert.Equal(["b", "c"], (await store.ReadRepliesAsync(Handler, "s", null)).Select(reply => reply.Id));
    }

    /// <summary>The database of this test.</summary>
    private protected abstract Task<YipaiDatabase> OpenDatabaseAsync();

    private static PublishedSurvey New(string id) =>
        new("标题", "目的", new VoluntarySurvey(id, new Dictionary<string, string> { ["q2"] = "好吗？", ["q1"] = "还缺什么？" }), At);

    private static KeptSurveyReply Reply(string id, SubjectId? person) =>
        new(id, "s", person, new Dictionary<string, string> { ["q1"] = "很好" }, At);

    private async Task<ISurveyStore> OpenAsync() => new DatabaseSurveyStore(await OpenDatabaseAsync());
}
