using System.Text.Json;
using Yipai.Cases.Participation;
using Yipai.Cases.Wire;
using Yipai.Client.Http;
using Yipai.Client.Sessions;
using Yipai.Privacy;
using Yipai.Privacy.Safeguards;

namespace Yipai.Client;

/// <summary>Favours, adds, follows, shares, likes, asks, answers and comments (收藏、添加、关注、分享、点赞、问答、评论, P4.1.2-5).</summary>
/// <remarks>
/// <see cref="ParticipationMatrix"/> lists which action goes with which target; the city refuses every other pair. A registered person
/// needs the consent <c>interaction</c> to act, and needs none to take an act back.
/// </remarks>
/// <example>
/// <code>
/// TopicEntry topic = (await client.Participation.ListTopicsAsync()).Topics[0];
/// await client.Participation.ActAsync(ParticipationAction.Like, ParticipationTarget.Topic, topic.TopicId);
/// IReadOnlyList&lt;WritingAdvice&gt; advice = client.Participation.Advise("联系 13812345678");   // show it before sending
/// CommentEntry sent = await client.Participation.CommentAsync(ParticipationTarget.Topic, topic.TopicId, "支持！");
/// await client.Participation.DeleteAsync(sent.CommentId);
/// </code>
/// </example>
public class ParticipationClient
{
    private readonly CityApi _api;
    private readonly ISessionStore _sessions;
    private readonly IdentifierSource _identifiers;

    internal ParticipationClient(CityApi api, ISessionStore sessions, IdentifierSource identifiers)
    {
        _api = api;
        _sessions = sessions;
        _identifiers = identifiers;
    }

    /// <summary>Creates an object without parts, for a mock that overrides the members it needs.</summary>
    protected ParticipationClient()
        : this(null!, null!, null!)
    {
    }

    /// <summary>Reads one page of the city's topics and announcements, newest first, up to 20.</summary>
    /// <remarks>The call needs no account and never sends a session.</remarks>
    /// <param name="after">The cursor of an earlier page, or null for the first page.</param>
    /// <param name="cancellationToken">Stops waiting for the city.</param>
    /// <exception cref="YipaiClientException">YP0302, YP0303: the server refused or gave no answer.</exception>
    public virtual Task<TopicPage> ListTopicsAsync(string? after = null, CancellationToken cancellationToken = default) =>
        _api.CallAsync(HttpMethod.Get, PagePath.Of("v1/topics", after), null, WireJsonContext.Default.TopicPage, null, cancellationToken);

    /// <summary>Reads how many people like a target, and what the signed-in person did to it.</summary>
    /// <param name="target">The kind of the target.</param>
    /// <param name="targetId">The id of the target, such as the number of a public case.</param>
    /// <param name="cancellationToken">Stops waiting for the city.</param>
    /// <exception cref="YipaiClientException">YP0302: there is no such target. YP0303: the server gave no answer.</exception>
    public virtual async Task<ParticipationAnswer> ReadAsync(
        ParticipationTarget target, string targetId, CancellationToken cancellationToken = default) => await _api.CallAsync(
        HttpMethod.Get, $"v1/participation/{Of(target, targetId)}", null, WireJsonContext.Default.ParticipationAnswer,
        await _sessions.FindAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>Favours, adds, follows, shares or likes a target.</summary>
    /// <remarks>A second call changes nothing.</remarks>
    /// <param name="action">The action. Comments and questions have calls of their own.</param>
    /// <param name="target">The kind of the target.</param>
    /// <param name="targetId">The id of the target.</param>
    /// <param name="cancellationToken">Stops waiting. The city may have the act; the call can be repeated.</param>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual Task<ParticipationAnswer> ActAsync(
        ParticipationAction action, ParticipationTarget target, string targetId, CancellationToken cancellationToken = default) =>
        ChangeAsync(HttpMethod.Put, action, target, targetId, cancellationToken);

    /// <summary>Takes an act back.</summary>
    /// <remarks>It needs no consent, and a second call changes nothing.</remarks>
    /// <inheritdoc cref="ActAsync" path="/param"/>
    /// <inheritdoc cref="ActAsync" path="/exception"/>
    public virtual Task<ParticipationAnswer> UndoAsync(
        ParticipationAction action, ParticipationTarget target, string targetId, CancellationToken cancellationToken = default) =>
        ChangeAsync(HttpMethod.Delete, action, target, targetId, cancellationToken);

    /// <summary>Lists the personal values in a text, which the writer should look at before sending (P4.2.2/2).</summary>
    /// <param name="text">The words; null counts as empty.</param>
    public virtual IReadOnlyList<WritingAdvice> Advise(string? text) => WritingAdvisor.Advise(text);

    /// <summary>Comments on a topic or an announcement.</summary>
    /// <remarks>Everybody reads the words with personal values masked. The author is shown by nickname, or by no name at all.</remarks>
    /// <param name="target">The kind of the target.</param>
    /// <param name="targetId">The id of the target.</param>
    /// <param name="text">The words, 1 to 1,000 characters.</param>
    /// <param name="nickname">The name to show beside the words, up to 20 characters, or null for none.</param>
    /// <param name="commentId">The id, or null for a new one. A second call with the same id and words changes nothing.</param>
    /// <param name="cancellationToken">Stops waiting. The city may have the words; repeat the call under its id.</param>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual Task<CommentEntry> CommentAsync(
        ParticipationTarget target, string targetId, string text, string? nickname = null, Guid? commentId = null,
        CancellationToken cancellationToken = default) =>
        WriteAsync(ParticipationAction.Comment, target, targetId, text, nickname, null, commentId, cancellationToken);

    /// <summary>Asks a question about a topic or an announcement.</summary>
    /// <inheritdoc cref="CommentAsync" path="/remarks"/>
    /// <inheritdoc cref="CommentAsync" path="/param"/>
    /// <inheritdoc cref="CommentAsync" path="/exception"/>
    public virtual Task<CommentEntry> AskAsync(
        ParticipationTarget target, string targetId, string text, string? nickname = null, Guid? commentId = null,
        CancellationToken cancellationToken = default) =>
        WriteAsync(ParticipationAction.AskOrAnswer, target, targetId, text, nickname, null, commentId, cancellationToken);

    /// <summary>Answers a question on the same target.</summary>
    /// <param name="target">The kind of the target.</param>
    /// <param name="targetId">The id of the target.</param>
    /// <param name="questionId">The id of the question.</param>
    /// <param name="text">The words, 1 to 1,000 characters.</param>
    /// <param name="nickname">The name to show beside the words, up to 20 characters, or null for none.</param>
    /// <param name="commentId">The id, or null for a new one. A second call with the same id and words changes nothing.</param>
    /// <param name="cancellationToken">Stops waiting. The city may have the words; repeat the call under its id.</param>
    /// <inheritdoc cref="CommentAsync" path="/exception"/>
    public virtual Task<CommentEntry> AnswerAsync(
        ParticipationTarget target, string targetId, string questionId, string text, string? nickname = null, Guid? commentId = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(questionId);
        return WriteAsync(ParticipationAction.AskOrAnswer, target, targetId, text, nickname, questionId, commentId, cancellationToken);
    }

    /// <summary>Deletes the person's own comment, question or answer.</summary>
    /// <remarks>A second call changes nothing.</remarks>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302: the words are somebody else's. YP0303: the server gave no answer.
    /// </exception>
    public virtual async Task DeleteAsync(string commentId, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(commentId);
        await _api.CallAsync(
            HttpMethod.Delete, $"v1/me/comments/{Uri.EscapeDataString(commentId)}", null, WireJsonContext.Default.CommentRemoval,
            await _sessions.RequireAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads one page of the comments, questions and answers on a target, newest first, up to 50.</summary>
    /// <remarks>The call needs no account and never sends a session.</remarks>
    /// <param name="target">The kind of the target.</param>
    /// <param name="targetId">The id of the target.</param>
    /// <param name="after">The cursor of an earlier page, or null for the first page.</param>
    /// <param name="cancellationToken">Stops waiting for the city.</param>
    /// <exception cref="YipaiClientException">YP0302: there is no such target. YP0303: the server gave no answer.</exception>
    public virtual Task<CommentPage> ListCommentsAsync(
        ParticipationTarget target, string targetId, string? after = null, CancellationToken cancellationToken = default) =>
        _api.CallAsync(
            HttpMethod.Get, PagePath.Of($"v1/participation/{Of(target, targetId)}/comments", after), null,
            WireJsonContext.Default.CommentPage, null, cancellationToken);

    /// <summary>Reads one page of what the signed-in person did, newest first, up to 50.</summary>
    /// <param name="after">The cursor of an earlier page, or null for the first page.</param>
    /// <param name="cancellationToken">Stops waiting for the city.</param>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual async Task<OwnParticipationPage> ListMineAsync(string? after = null, CancellationToken cancellationToken = default) =>
        await _api.CallAsync(
            HttpMethod.Get, PagePath.Of("v1/me/participation", after), null, WireJsonContext.Default.OwnParticipationPage,
            await _sessions.RequireAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    private static string Of(ParticipationTarget target, string targetId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(targetId);
        return $"{target}/{Uri.EscapeDataString(targetId)}";
    }

    private async Task<ParticipationAnswer> ChangeAsync(
        HttpMethod method, ParticipationAction action, ParticipationTarget target, string targetId, CancellationToken cancellationToken) =>
        await _api.CallAsync(
            method, $"v1/me/participation/{Of(target, targetId)}/{action}", null, WireJsonContext.Default.ParticipationAnswer,
            await _sessions.RequireAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    private async Task<CommentEntry> WriteAsync(
        ParticipationAction action, ParticipationTarget target, string targetId, string text, string? nickname, string? questionId,
        Guid? commentId, CancellationToken cancellationToken)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(targetId);
        ArgumentException.ThrowIfNullOrWhiteSpace(text);
        var request = new CommentRequest(action.ToString(), target.ToString(), targetId, text, nickname, questionId);
        return await _api.CallAsync(
            HttpMethod.Put,
            $"v1/me/comments/{commentId ?? _identifiers.NewIdentifier():N}",
            JsonSerializer.SerializeToUtf8Bytes(request, WireJsonContext.Default.CommentRequest),
            WireJsonContext.Default.CommentEntry,
            await _sessions.RequireAsync(cancellationToken).ConfigureAwait(false),
            cancellationToken).ConfigureAwait(false);
    }
}
