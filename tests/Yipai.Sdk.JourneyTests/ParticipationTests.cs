using Microsoft.Extensions.DependencyInjection;
using Yipai.AspNetCore;
using Yipai.Cases.Participation;
using Yipai.Cases.Wire;
using Yipai.Cases.Workflow;
using Yipai.Client;
using Yipai.Privacy.Safeguards;
using Yipai.Sdk.Testing;

namespace Yipai.Sdk.JourneyTests;

/// <summary>What people favour, follow, like, ask and comment on, over the wire.</summary>
public sealed partial class ParticipationTests : IAsyncLifetime
{
    private const string Administrator = "key-of-administrator";
    private const string Number = "13804110001";

    private readonly MovingCity _city = new();
    private readonly HttpClient _http = new();
    private CityPhone _phone = null!;
    private CityPhone _visitor = null!;
    private string _topic = null!;
    private string _announcement = null!;

    private ParticipationClient Mine => _phone.Client.Participation;

    public async Task InitializeAsync()
    {
        _city.World.City.Customize = builder => builder.Services.PostConfigure<YipaiCityOptions>(city =>
            city.Staff["administrator-1"] = new StaffAccess { Role = PlatformRole.Administrator, Key = Administrator });
        await _city.StartAsync();
        _phone = await NewPersonAsync("walker", "interaction");
        _visitor = await _city.NewPhoneAsync();
        _topic = await PublishAsync("Topic", "夜间照明");
        _announcement = await PublishAsync("Announcement", "停水通知");
    }

    public async Task DisposeAsync()
    {
        _http.Dispose();
        await _city.DisposeAsync();
    }

    [Fact]
    public async Task ListTopicsAsync_MoreTopicsThanAPage_GivesEachOnce()
    {
        for (int number = 0; number < 20; number++)
        {
            await PublishAsync("Topic", $"话题 {number}");
        }

        TopicPage first = await _visitor.Client.Participation.ListTopicsAsync();
        TopicPage second = await _visitor.Client.Participation.ListTopicsAsync(first.Next);

        Assert.Equal((20, 2, null), (first.Topics.Count, second.Topics.Count, second.Next));
        Assert.Equal(22, first.Topics.Concat(second.Topics).Select(topic => topic.TopicId).Distinct().Count());
    }

    [Fact]
    [Covers("P4.1.2-5/1")]
    public async Task ActAsync_SameLikeEightTimesAtOnce_CountsOnceAndLogsOnce()
    {
        ParticipationAnswer[] answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(
            _ => Mine.ActAsync(ParticipationAction.Like, ParticipationTarget.Topic, _topic)));

        Assert.All(answers, answer => Assert.Equal((1, "Like"), (answer.Likes, Assert.Single(answer.Mine))));
        Assert.Equal(1, await CountAuditAsync("participation.recorded"));
    }

    [Fact]
    public async Task UndoAsync_LikeTakenBackTwice_LeavesNothing()
    {
        await Mine.ActAsync(ParticipationAction.Like, ParticipationTarget.Announcement, _announcement);
        await Mine.UndoAsync(ParticipationAction.Like, ParticipationTarget.Announcement, _announcement);

        ParticipationAnswer again = await Mine.UndoAsync(ParticipationAction.Like, ParticipationTarget.Announcement, _announcement);

        Assert.Equal((0, 0), (again.Likes, again.Mine.Count));
        Assert.Equal(1, await CountAuditAsync("participation.removed"));
    }

    [Fact]
    public async Task Read_TargetAsAnybody_IsKeptByNoCache()
    {
        using HttpResponseMessage answer =
            await _http.GetAsync($"http://127.0.0.1:{_city.World.City.Port}/v1/participation/Topic/{_topic}");

        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData(ParticipationAction.Favorite)]
    [InlineData(ParticipationAction.Add)]
    [InlineData(ParticipationAction.Follow)]
    [InlineData(ParticipationAction.Share)]
    [InlineData(ParticipationAction.Like)]
    [Covers("P4.1.2-5/1")]
    public async Task ActAsync_EachActionOnATopic_IsInTheOwnListAndNobodyElses(ParticipationAction action)
    {
        await Mine.ActAsync(action, ParticipationTarget.Topic, _topic);

        OwnParticipation own = Assert.Single((await Mine.ListMineAsync()).Acts);
        ParticipationAnswer seen = await _visitor.Client.Participation.ReadAsync(ParticipationTarget.Topic, _topic);

        Assert.Equal((action.ToString(), _topic), (own.Action, own.TargetId));
        Assert.Empty(seen.Mine);
    }

    [Fact]
    [Covers("P4.1.2-5/1")]
    public async Task ActAsync_FavoriteOfAPublicCase_IsKept()
    {
        string id = await ReportAsync();

        ParticipationAnswer answer = await Mine.ActAsync(ParticipationAction.Favorite, ParticipationTarget.UploadedCase, id);

        Assert.Equal("Favorite", Assert.Single(answer.Mine));
    }

    [Theory]
    [InlineData(ParticipationAction.Like, ParticipationTarget.UploadedCase)]
    [InlineData(ParticipationAction.Share, ParticipationTarget.UploadedCase)]
    [InlineData(ParticipationAction.Favorite, ParticipationTarget.Announcement)]
    [Covers("P4.1.2-5/1")]
    public async Task ActAsync_PairThatThePolicyDoesNotDeclare_IsRefusedWithItsClause(
        ParticipationAction action, ParticipationTarget target)
    {
        string id = target == ParticipationTarget.UploadedCase ? await ReportAsync() : _announcement;

        CityRefusedException refusal =
            await Assert.ThrowsAsync<CityRefusedException>(() => Mine.ActAsync(action, target, id));

        Assert.Equal((403, "NotDeclared"), (refusal.Problem!.Status, refusal.Problem.Reason));
        Assert.Contains("P4.1.2-5/1", refusal.Problem.Rules);
    }

    [Theory]
    [InlineData(ParticipationAction.Favorite, ParticipationTarget.UploadedCase, "C20200101-1")]
    [InlineData(ParticipationAction.Like, ParticipationTarget.Topic, "00000000000000000000000000000000")]
    [InlineData(ParticipationAction.Follow, ParticipationTarget.Person, "walker")]
    [InlineData(ParticipationAction.Follow, ParticipationTarget.Department, "nobody-unit")]
    public async Task ActAsync_TargetThatNobodySees_IsNotThere(ParticipationAction action, ParticipationTarget target, string id)
    {
        CityRefusedException refusal =
            await Assert.ThrowsAsync<CityRefusedException>(() => Mine.ActAsync(action, target, id));

        Assert.Equal(404, refusal.Problem!.Status);
    }

    [Fact]
    [CoversStrict("P4.1.2-5/1")]
    public async Task ActAsync_WithoutTheConsent_NamesTheScopeToAsk()
    {
        CityPhone stranger = await NewPersonAsync("stranger");

        CityRefusedException refusal = await Assert.ThrowsAsync<CityRefusedException>(
            () => stranger.Client.Participation.ActAsync(ParticipationAction.Like, ParticipationTarget.Topic, _topic));

        Assert.Equal((403, "interaction"), (refusal.Problem!.Status, refusal.Problem.ScopeId));
    }

    [Fact]
    [Covers("P4.1.2-5/1")]
    public async Task CommentAsync_WordsWithANumber_AdvisesBeforeAndMasksForThePublic()
    {
        string words = $"我家门口也是，电话{Number}";

        WritingAdvice advice = Assert.Single(Mine.Advise(words));
        CommentEntry sent = await Mine.CommentAsync(ParticipationTarget.Topic, _topic, words, nickname: "海边走");

        CommentEntry seen = Assert.Single(
            (await _visitor.Client.Participation.ListCommentsAsync(ParticipationTarget.Topic, _topic)).Comments);
        OwnParticipation own = Assert.Single((await Mine.ListMineAsync()).Acts);

        Assert.Equal(Number, words.Substring(advice.Start, advice.Length));
        Assert.Equal((sent.CommentId, "海边走"), (seen.CommentId, seen.Nickname));
        Assert.DoesNotContain(Number, seen.Text, StringComparison.Ordinal);
        Assert.Equal(words, own.Text);
    }

    [Fact]
    public async Task CommentAsync_SameIdEightTimesAtOnce_IsOneComment()
    {
        Guid id = Guid.NewGuid();

        await Task.WhenAll(Enumerable.Range(0, 8).Select(
            _ => Mine.CommentAsync(ParticipationTarget.Topic, _topic, "支持！", commentId: id)));

        Assert.Single((await _visitor.Client.Participation.ListCommentsAsync(ParticipationTarget.Topic, _topic)).Comments);
        Assert.Equal(1, await CountAuditAsync("participation.recorded"));
    }

    [Fact]
    public async Task CommentAsync_KnownIdWithOtherWords_IsRefused()
    {
        CommentEntry sent = await Mine.CommentAsync(ParticipationTarget.Topic, _topic, "支持！");

        CityRefusedException refusal = await Assert.ThrowsAsync<CityRefusedException>(() => Mine.CommentAsync(
            ParticipationTarget.Topic, _topic, "反对！", commentId: Guid.ParseExact(sent.CommentId, "N")));

        Assert.Equal("KeyReused", refusal.Problem!.Reason);
    }

    [Fact]
    [Covers("P4.1.2-5/1")]
    public async Task AnswerAsync_QuestionOfSomebodyElse_NamesItsQuestion()
    {
        CommentEntry question = await Mine.AskAsync(ParticipationTarget.Announcement, _announcement, "几点恢复？");
        CityPhone neighbour = await NewPersonAsync("neighbour", "interaction");

        CommentEntry answer = await neighbour.Client.Participation.AnswerAsync(
            ParticipationTarget.Announcement, _announcement, question.CommentId, "下午五点。");

        Assert.Equal(question.CommentId, answer.QuestionId);
        await Assert.ThrowsAsync<CityRefusedException>(() => neighbour.Client.Participation.AnswerAsync(
            ParticipationTarget.Topic, _topic, question.CommentId, "这里没有这个问题。"));
    }

    [Fact]
    public async Task ListCommentsAsync_MoreCommentsThanAPage_GivesEachOnce()
    {
        for (int number = 0; number < 51; number++)
        {
            await Mine.CommentAsync(ParticipationTarget.Topic, _topic, $"第 {number} 条");
        }

        CommentPage first = await _visitor.Client.Participation.ListCommentsAsync(ParticipationTarget.Topic, _topic);
        CommentPage second = await _visitor.Client.Participation.ListCommentsAsync(ParticipationTarget.Topic, _topic, first.Next);

        Assert.Equal((50, 1, null), (first.Comments.Count, second.Comments.Count, second.Next));
        Assert.Equal("第 0 条", second.Comments[0].Text);
    }

    [Fact]
    public async Task DeleteAsync_WordsOfSomebodyElse_IsRefusedAndTheAuthorDeletesTwice()
    {
        CommentEntry sent = await Mine.CommentAsync(ParticipationTarget.Topic, _topic, "支持！");
        CityPhone stranger = await NewPersonAsync("stranger", "interaction");

        CityRefusedException refusal = await Assert.ThrowsAsync<CityRefusedException>(
            () => stranger.Client.Participation.DeleteAsync(sent.CommentId));

        await Mine.DeleteAsync(sent.CommentId);
        await Mine.DeleteAsync(sent.CommentId);

        Assert.Equal(404, refusal.Problem!.Status);
        Assert.Empty((await _visitor.Client.Participation.ListCommentsAsync(ParticipationTarget.Topic, _topic)).Comments);
        Assert.Equal(1, await CountAuditAsync("participation.removed"));
    }

    [Fact]
    [CoversStrict("P4.1.2-5/1")]
    public async Task ListCommentsAsync_AuthorTookTheConsentBack_ShowsTheWordsToNobodyElse()
    {
        await Mine.CommentAsync(ParticipationTarget.Topic, _topic, "支持！");
        await _phone.Client.Consent.WithdrawAsync("interaction");
        await _phone.Client.Outbox.DrainAsync();

        CommentPage seen = await _visitor.Client.Participation.ListCommentsAsync(ParticipationTarget.Topic, _topic);

        Assert.Empty(seen.Comments);
        Assert.Single((await Mine.ListMineAsync()).Acts);
    }

    [Fact]
    [Covers("P4.3.3")]
    public async Task CloseAccountAsync_PersonWithActs_LeavesNoneOfThem()
    {
        await Mine.ActAsync(ParticipationAction.Like, ParticipationTarget.Topic, _topic);
        await Mine.CommentAsync(ParticipationTarget.Topic, _topic, "支持！");

        await _phone.Client.Account.CloseAccountAsync();

        ParticipationAnswer left = await _visitor.Client.Participation.ReadAsync(ParticipationTarget.Topic, _topic);
        CommentPage words = await _visitor.Client.Participation.ListCommentsAsync(ParticipationTarget.Topic, _topic);

        Assert.Equal((0, 0), (left.Likes, words.Comments.Count));
    }

    [Fact]
    [Covers("P4.3.1")]
    public async Task ReadAllAsync_PersonWithActs_ShowsThemToThePerson()
    {
        await Mine.CommentAsync(ParticipationTarget.Topic, _topic, "支持夜间照明！");

        Yipai.Cases.HeldInformation held = await _phone.Client.Rights.ReadAllAsync();

        Assert.Contains("支持夜间照明！", held.Stores["participation"].EnumerateArray().Single().GetString(), StringComparison.Ordinal);
    }
}
