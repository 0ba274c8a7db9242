using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Client.Http;
using Yipai.Client.Sessions;

namespace Yipai.Client;

/// <summary>Exercises the rights of the person to the information that the city holds (P4.3).</summary>
/// <example>
/// <code>
/// HeldInformation held = await client.Rights.ReadAllAsync();
/// ServiceLogAnswer log = await client.Rights.ReadLogPageAsync();
/// </code>
/// </example>
public class RightsClient
{
    private readonly CityApi _api;
    private readonly ISessionStore _sessions;

    internal RightsClient(CityApi api, ISessionStore sessions)
    {
        _api = api;
        _sessions = sessions;
    }

    /// <summary>Creates an object without parts, for a mock that overrides the members it needs.</summary>
    protected RightsClient()
        : this(null!, null!)
    {
    }

    /// <summary>Reads everything that the city holds about the signed-in person.</summary>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual async Task<HeldInformation> ReadAllAsync(CancellationToken cancellationToken = default)
    {
        AccountSession session = await _sessions.FindAsync(cancellationToken).ConfigureAwait(false)
            ?? throw YipaiClientException.NotSignedIn();
        return await _api.CallAsync(
            HttpMethod.Get, "v1/me", null, WireJsonContext.Default.HeldInformation, session, cancellationToken).ConfigureAwait(false);
    }

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
        AccountSession session = await _sessions.FindAsync(cancellationToken).ConfigureAwait(false)
            ?? throw YipaiClientException.NotSignedIn();
        return await _api.CallAsync(
            HttpMethod.Put, $"v1/me/findings/{Uri.EscapeDataString(findingId)}/review",
            JsonSerializer.SerializeToUtf8Bytes(new FindingText(reason), WireJsonContext.Default.FindingText),
            WireJsonContext.Default.FindingLine, session, cancellationToken).ConfigureAwait(false);
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

    private async Task<T> ReadPageAsync<T>(string path, string? after, JsonTypeInfo<T> type, CancellationToken cancellationToken)
    {
        AccountSession session = await _sessions.FindAsync(cancellationToken).ConfigureAwait(false)
            ?? throw YipaiClientException.NotSignedIn();
        return await _api.CallAsync(
            HttpMethod.Get, string.IsNullOrEmpty(after) ? path : $"{path}?after={Uri.EscapeDataString(after)}", null, type, session,
            cancellationToken).ConfigureAwait(false);
    }
}
