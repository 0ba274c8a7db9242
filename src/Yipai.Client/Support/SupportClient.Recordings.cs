using System.Text.Json;
using Yipai.Cases.Wire;
using Yipai.Client.Http;
using Yipai.Client.Sessions;

namespace Yipai.Client;

/// <content>Answers announced recordings (P4.1.2-7/2, S17).</content>
public partial class SupportClient
{
    /// <summary>Reads the announced recording of an own ticket: purpose, last day, and what was said, up to 50 parts a page.</summary>
    /// <param name="ticketId">The ticket, which the message about the announcement follows.</param>
    /// <param name="after">The cursor of an earlier page, or null for the first page.</param>
    /// <param name="cancellationToken">Stops waiting for the city.</param>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302: the ticket has no recording. YP0303: the server gave no answer.
    /// </exception>
    public virtual async Task<RecordingAnswer> ReadRecordingAsync(
        string ticketId, string? after = null, CancellationToken cancellationToken = default)
    {
        string path = PagePath.Of(RecordingOf(ticketId), after);
        AccountSession session = await _sessions.RequireAsync(cancellationToken).ConfigureAwait(false);
        return await _api.CallAsync(
            HttpMethod.Get, path, null, WireJsonContext.Default.RecordingAnswer, session,
            cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Agrees to an announced recording, refuses it, or takes an agreement back.</summary>
    /// <remarks>A refusal erases what was recorded and changes nothing about the support. A second call changes nothing.</remarks>
    /// <param name="ticketId">The ticket.</param>
    /// <param name="agrees">Whether the person agrees.</param>
    /// <param name="cancellationToken">Stops waiting. The city may have the answer; repeat the call.</param>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual async Task<RecordingAnswer> AnswerRecordingAsync(
        string ticketId, bool agrees, CancellationToken cancellationToken = default)
    {
        string path = RecordingOf(ticketId);
        AccountSession session = await _sessions.RequireAsync(cancellationToken).ConfigureAwait(false);
        return await _api.CallAsync(
            HttpMethod.Put,
            path,
            JsonSerializer.SerializeToUtf8Bytes(new RecordingChoice(agrees), WireJsonContext.Default.RecordingChoice),
            WireJsonContext.Default.RecordingAnswer,
            session,
            cancellationToken).ConfigureAwait(false);
    }

    private static string RecordingOf(string ticketId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(ticketId);
        return $"v1/me/tickets/{Uri.EscapeDataString(ticketId)}/recording";
    }
}
