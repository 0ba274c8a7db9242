using Bunit;
using Microsoft.Extensions.DependencyInjection;
using Yipai.Cases.Participation;
using Yipai.Cases.Wire;
using Yipai.Client;
using Yipai.Client.Sessions;
using Yipai.Samples.CitizenWeb.Components.Cases;

namespace Yipai.CitizenWeb.Tests;

/// <summary>What a person taps on a topic or a public case, with a scripted city behind it.</summary>
public sealed class ParticipationComponentTests : IAsyncDisposable
{
    private readonly BunitContext _page = new();
    private readonly ScriptedParticipation _city = new();

    public ParticipationComponentTests()
    {
        _page.Services.AddYipaiPrivacy(options => options.UseDemonstrationHandler());
        _page.Services.AddYipaiClient(options => options.Endpoint = new Uri("http://127.0.0.1:9"));
        _page.Services.AddSingleton<ParticipationClient>(_city);
    }

    public ValueTask DisposeAsync() => _page.DisposeAsync();

    [Fact]
    public void ParticipationBar_OfAPublicCase_OffersOnlyTheFavourite()
    {
        IRenderedComponent<ParticipationBar> bar = Bar(ParticipationTarget.UploadedCase);

        Assert.Equal("act-Favorite", Assert.Single(bar.FindAll("button")).Id);
    }

    [Fact]
    public void ParticipationBar_NobodySignedIn_OffersTheSignInOnly()
    {
        IRenderedComponent<ParticipationBar> bar = Bar(ParticipationTarget.Topic);

        Assert.All(bar.FindAll("button"), button => Assert.True(button.HasAttribute("disabled")));
        Assert.Equal("mine", bar.Find("a").GetAttribute("href"));
    }

    [Fact]
    public async Task ParticipationBar_TwoTapsOnLike_LikeAndTakeItBack()
    {
        await SignInAsync();
        IRenderedComponent<ParticipationBar> bar = Bar(ParticipationTarget.Topic);

        await bar.Find("#act-Like").ClickAsync(new());
        (string? first, string? after) = (bar.Find("#act-Like").GetAttribute("aria-pressed"), bar.Find("#act-Like").TextContent.Trim());
        await bar.Find("#act-Like").ClickAsync(new());

        Assert.Equal(("true", "点赞 1"), (first, after));
        Assert.Equal("false", bar.Find("#act-Like").GetAttribute("aria-pressed"));
    }

    [Fact]
    public async Task CommentList_WordsWithANumber_OffersToRemoveItBeforeSending()
    {
        await SignInAsync();
        IRenderedComponent<CommentList> list = List();
        list.Find("#comment-words").Input("我家也是13812345678");

        list.Find(".advice button").Click();
        await list.Find("form").SubmitAsync();

        Assert.Equal("我家也是", Assert.Single(_city.Sent).Text);
    }

    [Fact]
    public async Task CommentList_OwnComment_IsDeletedInOneTap()
    {
        await SignInAsync();
        IRenderedComponent<CommentList> list = List();
        list.Find("#comment-words").Input("支持！");
        await list.Find("form").SubmitAsync();

        await list.Find("[id^=delete-]").ClickAsync(new());

        Assert.Empty(_city.Sent);
        Assert.NotNull(list.Find("#no-comments"));
    }

    private async Task SignInAsync() => await _page.Services.GetRequiredService<ISessionStore>().KeepAsync(
        new AccountSession(new("00000000000000000000000000000001"), "token"));

    private IRenderedComponent<ParticipationBar> Bar(ParticipationTarget target) => _page.Render<ParticipationBar>(
        with => with.Add(bar => bar.Target, target).Add(bar => bar.TargetId, "t-1"));

    private IRenderedComponent<CommentList> List() => _page.Render<CommentList>(
        with => with.Add(list => list.Target, ParticipationTarget.Topic).Add(list => list.TargetId, "t-1"));

    /// <summary>A city in the memory of the test.</summary>
    private sealed class ScriptedParticipation : ParticipationClient
    {
        private readonly List<string> _mine = [];

        public List<CommentEntry> Sent { get; } = [];

        public override Task<ParticipationAnswer> ReadAsync(
            ParticipationTarget target, string targetId, CancellationToken cancellationToken = default) =>
            Task.FromResult(new ParticipationAnswer(target.ToString(), targetId, _mine.Count, [.. _mine]));

        public override Task<ParticipationAnswer> ActAsync(
            ParticipationAction action, ParticipationTarget target, string targetId, CancellationToken cancellationToken = default)
        {
            _mine.Add(action.ToString());
            return ReadAsync(target, targetId, cancellationToken);
        }

        public override Task<ParticipationAnswer> UndoAsync(
            ParticipationAction action, ParticipationTarget target, string targetId, CancellationToken cancellationToken = default)
        {
            _mine.Remove(action.ToString());
            return ReadAsync(target, targetId, cancellationToken);
        }

        public override Task<CommentEntry> CommentAsync(
            ParticipationTarget target, string targetId, string text, string? nickname = null, Guid? commentId = null,
            CancellationToken cancellationToken = default)
        {
            var entry = new CommentEntry($"{commentId:N}", "Comment", nickname, text, DateTimeOffset.UnixEpoch, null);
            Sent.Add(entry);
            return Task.FromResult(entry);
        }

        public override Task DeleteAsync(string commentId, CancellationToken cancellationToken = default)
        {
            Sent.RemoveAll(entry => entry.CommentId == commentId);
            return Task.CompletedTask;
        }

        public override Task<CommentPage> ListCommentsAsync(
            ParticipationTarget target, string targetId, string? after = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new CommentPage([.. Sent], null));

        public override Task<OwnParticipationPage> ListMineAsync(string? after = null, CancellationToken cancellationToken = default) =>
            Task.FromResult(new OwnParticipationPage([], null));
    }
}
