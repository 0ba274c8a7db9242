using Yipai.Cases;
using Yipai.Cases.Wire;
using Yipai.Client.Http;
using Yipai.Client.Sessions;

namespace Yipai.Client;

/// <summary>Exercises the rights of the person to the information that the city holds (P4.3).</summary>
/// <example>
/// <code>
/// HeldInformation held = await client.Rights.ReadAllAsync();
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
}
