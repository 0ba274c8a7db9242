using System.Text.Json;
using Yipai.Cases.Wire;
using Yipai.Client.Http;
using Yipai.Client.Sessions;

namespace Yipai.Client;

/// <content>Takes part in surveys, which nobody has to answer (P4.1.2-7/4).</content>
public partial class SupportClient
{
    /// <summary>Reads one page of the city's surveys, newest first, up to 20.</summary>
    /// <remarks>The call needs no account and never sends a session.</remarks>
    /// <param name="after">The cursor of an earlier page, or null for the first page.</param>
    /// <param name="cancellationToken">Stops waiting for the city.</param>
    /// <exception cref="YipaiClientException">YP0302, YP0303: the server refused or gave no answer.</exception>
    public virtual Task<SurveyPage> ListSurveysAsync(string? after = null, CancellationToken cancellationToken = default) =>
        _api.CallAsync(HttpMethod.Get, PagePath.Of("v1/surveys", after), null, WireJsonContext.Default.SurveyPage, null, cancellationToken);

    /// <summary>Sends answers to any questions of a survey.</summary>
    /// <remarks>
    /// By default the client sends no session, so the answers belong to nobody, and the city masks personal values in them. Only who keeps
    /// the id of the reply can read and delete such answers.
    /// </remarks>
    /// <param name="surveyId">The survey.</param>
    /// <param name="answers">The answers by question, each 1 to 1,000 characters.</param>
    /// <param name="withAccount">Whether the answers belong to the account, which needs the consent <c>service-improvement</c>.</param>
    /// <param name="replyId">The id of the reply, or null for a new one. A second call with the same id changes nothing.</param>
    /// <param name="cancellationToken">Stops waiting. The city may have the answers; repeat the call under its id.</param>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in, and the answers are to belong to the account. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual async Task<SurveyReplyEntry> AnswerSurveyAsync(
        string surveyId, IReadOnlyDictionary<string, string> answers, bool withAccount = false, Guid? replyId = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(surveyId);
        ArgumentNullException.ThrowIfNull(answers);
        string path = ReplyOf(surveyId, $"{replyId ?? _identifiers.NewIdentifier():N}");
        AccountSession? session = withAccount ? await _sessions.RequireAsync(cancellationToken).ConfigureAwait(false) : null;
        return await _api.CallAsync(
            HttpMethod.Put,
            path,
            JsonSerializer.SerializeToUtf8Bytes(new SurveyAnswers(answers, withAccount), WireJsonContext.Default.SurveyAnswers),
            WireJsonContext.Default.SurveyReplyEntry,
            session,
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads answers under their id: those of the signed-in person, or those that belong to nobody.</summary>
    /// <exception cref="YipaiClientException">YP0302: there are no such answers. YP0303: the server gave no answer.</exception>
    public virtual async Task<SurveyReplyEntry> ReadSurveyReplyAsync(
        string surveyId, string replyId, CancellationToken cancellationToken = default) => await _api.CallAsync(
        HttpMethod.Get, ReplyOf(surveyId, replyId), null, WireJsonContext.Default.SurveyReplyEntry,
        await _sessions.FindAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>Deletes answers under their id: those of the signed-in person, or those that belong to nobody.</summary>
    /// <remarks>It needs no consent, and a second call changes nothing.</remarks>
    /// <exception cref="YipaiClientException">YP0302, YP0303: the server refused or gave no answer.</exception>
    public virtual async Task DeleteSurveyReplyAsync(
        string surveyId, string replyId, CancellationToken cancellationToken = default) => await _api.CallAsync(
        HttpMethod.Delete, ReplyOf(surveyId, replyId), null, WireJsonContext.Default.SurveyRemoval,
        await _sessions.FindAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    /// <summary>Reads one page of the answers that belong to the account of the signed-in person, up to 20 replies.</summary>
    /// <param name="after">The cursor of an earlier page, or null for the first page.</param>
    /// <param name="cancellationToken">Stops waiting for the city.</param>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual async Task<SurveyReplyPage> ListMySurveyRepliesAsync(
        string? after = null, CancellationToken cancellationToken = default) => await _api.CallAsync(
        HttpMethod.Get, PagePath.Of("v1/me/surveys", after), null, WireJsonContext.Default.SurveyReplyPage,
        await _sessions.RequireAsync(cancellationToken).ConfigureAwait(false), cancellationToken).ConfigureAwait(false);

    private static string ReplyOf(string surveyId, string replyId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(surveyId);
        ArgumentException.ThrowIfNullOrWhiteSpace(replyId);
        return $"v1/surveys/{Uri.EscapeDataString(surveyId)}/replies/{Uri.EscapeDataString(replyId)}";
    }
}
