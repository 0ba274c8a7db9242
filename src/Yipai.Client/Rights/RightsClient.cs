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

    /// <summary>Reads one page of the server's log of the signed-in person, oldest first, up to 100 entries (P4.1.2-2(2)).</summary>
    /// <remarks>The server keeps each entry for six months, also after the account is closed, and then erases it (CSL 23(3)).</remarks>
    /// <param name="after">The cursor of an earlier page, or null for the first page.</param>
    /// <param name="cancellationToken">Stops waiting for the city.</param>
    /// <exception cref="YipaiClientException">
    /// YP0304: nobody is signed in. YP0302, YP0303: the server refused or gave no answer.
    /// </exception>
    public virtual async Task<ServiceLogAnswer> ReadLogPageAsync(string? after = null, CancellationToken cancellationToken = default)
    {
        AccountSession session = await _sessions.FindAsync(cancellationToken).ConfigureAwait(false)
            ?? throw YipaiClientException.NotSignedIn();
        string path = string.IsNullOrEmpty(after) ? "v1/me/log" : $"v1/me/log?after={Uri.EscapeDataString(after)}";
        return await _api.CallAsync(
            HttpMethod.Get, path, null, WireJsonContext.Default.ServiceLogAnswer, session, cancellationToken).ConfigureAwait(false);
    }
}
