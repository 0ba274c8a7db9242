using Yipai.Cases.Wire;
using Yipai.Client.Http;
using Yipai.Client.Sessions;

namespace Yipai.Client;

/// <summary>Reads the messages of the city to the person, such as news about a changed policy (P4.6.1).</summary>
/// <example>
/// <code>
/// InboxAnswer page = await client.Messages.ReadPageAsync();
/// InboxAnswer newer = await client.Messages.ReadPageAsync(page.Cursor);
/// </code>
/// </example>
public class MessagesClient
{
    private readonly CityApi _api;
    private readonly ISessionStore _sessions;

    internal MessagesClient(CityApi api, ISessionStore sessions)
    {
        _api = api;
        _sessions = sessions;
    }

    /// <summary>Creates an object without parts, for a mock that overrides the members it needs.</summary>
    protected MessagesClient()
        : this(null!, null!)
    {
    }

    /// <summary>Reads one page of the messages to the signed-in person, oldest first, up to 100 messages.</summary>
    /// <param name="after">The cursor of an earlier page, or null for the first page.</param>
    /// <param name="cancellationToken">Stops waiting for the city.</param>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual async Task<InboxAnswer> ReadPageAsync(string? after = null, CancellationToken cancellationToken = default)
    {
        AccountSession session = await _sessions.RequireAsync(cancellationToken).ConfigureAwait(false);
        string path = PagePath.Of("v1/inbox", after);
        return await _api.CallAsync(
            HttpMethod.Get, path, null, WireJsonContext.Default.InboxAnswer, session, cancellationToken).ConfigureAwait(false);
    }
}
