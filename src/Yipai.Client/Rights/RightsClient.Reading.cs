using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Yipai.Cases.Wire;
using Yipai.Client.Http;
using Yipai.Client.Sessions;

namespace Yipai.Client;

public partial class RightsClient
{
    /// <summary>Reads one page of what the city received about the signed-in person from others (P4.1.2-6).</summary>
    /// <param name="after">The cursor of an earlier page, or null for the first page.</param>
    /// <param name="cancellationToken">Stops waiting for the city.</param>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual Task<ReceivedPage> ReadReceivedPageAsync(string? after = null, CancellationToken cancellationToken = default) =>
        ReadPageAsync("v1/me/received", after, WireJsonContext.Default.ReceivedPage, cancellationToken);

    /// <summary>Reads one page of findings about the security of the signed-in person's account (P4.1.2-8).</summary>
    /// <inheritdoc cref="ReadReceivedPageAsync" path="/param"/>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual Task<FindingsPage> ReadFindingsPageAsync(string? after = null, CancellationToken cancellationToken = default) =>
        ReadPageAsync("v1/me/findings", after, WireJsonContext.Default.FindingsPage, cancellationToken);

    /// <summary>Asks that a human look at a finding again and explain it (PIPL 24).</summary>
    /// <remarks>The answer comes as a message and in the finding. A second request for the same finding changes nothing.</remarks>
    /// <param name="findingId">The id of the finding.</param>
    /// <param name="reason">The reason, 1 to 4,000 characters.</param>
    /// <param name="cancellationToken">Stops waiting for the city.</param>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302: there is no such finding. YP0303: the server gave no answer.
    /// </exception>
    public virtual async Task<FindingLine> AskForReviewAsync(
        string findingId, string reason, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(findingId);
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return await _api.CallAsync(
            HttpMethod.Put, $"v1/me/findings/{Uri.EscapeDataString(findingId)}/review",
            JsonSerializer.SerializeToUtf8Bytes(new FindingText(reason), WireJsonContext.Default.FindingText),
            WireJsonContext.Default.FindingLine, await _sessions.RequireAsync(cancellationToken).ConfigureAwait(false), cancellationToken)
            .ConfigureAwait(false);
    }

    /// <summary>Reads one page of the server's log of the signed-in person, oldest first, up to 100 entries (P4.1.2-2(2)).</summary>
    /// <remarks>The server keeps each entry for six months, also after the account is closed, and then erases it (CSL 23(3)).</remarks>
    /// <param name="after">The cursor of an earlier page, or null for the first page.</param>
    /// <param name="cancellationToken">Stops waiting for the city.</param>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual Task<ServiceLogAnswer> ReadLogPageAsync(string? after = null, CancellationToken cancellationToken = default) =>
        ReadPageAsync("v1/me/log", after, WireJsonContext.Default.ServiceLogAnswer, cancellationToken);

    private Task<T> ReadPageAsync<T>(string path, string? after, JsonTypeInfo<T> type, CancellationToken cancellationToken) =>
        ReadAsync(PagePath.Of(path, after), type, cancellationToken);
}
